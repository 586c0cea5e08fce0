import { expect } from 'chai';
import { newestCode, openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: proving who it is', () => {
  const app = withApp();

  it('answers an unknown User ID, a wrong PDN and a right one in the same words', async () => {
    const answers: string[] = [];
    for (const typed of ['kchan 20917', 'kchan 10482', 'nosuchuser 20917']) {
      const talk = await runTranscript(app(), [['what happened with my request?', /User ID/]]);
      answers.push(await talk.say(typed));
    }
    expect(answers[1]).to.equal(answers[0]);
    expect(answers[2]).to.equal(answers[0]);
  });

  it('explains a PDN, and says what is wrong with one', async () => {
    await runTranscript(app(), [
      ['what happened with my request?', /User ID/],
      ['what is a PDN?', /office manager knows it/, /User ID/],
      ['my user id is kchan', /PDN/],
      ['123', /exactly five digits, like 12345/],
      ['20917', /eight digits/],
    ]);
  });

  it('counts wrong codes down, offers a new one, and pauses only after five used-up codes', async () => {
    const talk = await runTranscript(app(), [
      ['what happened with my request?', /User ID/],
      ['pnair 10482', /eight digits/],
      ['1234', /eight digits, like.*didn’t count/s],
    ]);
    for (let round = 1; round <= 5; round += 1) {
      for (let left = 4; left > 0; left -= 1) {
        expect(await talk.say('00000000')).to.match(
          left === 1 ? /one try left/ : new RegExp(`${left} tries left`),
        );
      }
      const last = await talk.say('00000000');
      if (round < 5) {
        expect(last).to.match(/last try.*new one/s);
        expect(await talk.say('send a new code')).to.match(/on its way|can’t check/);
      } else {
        const paused = /can’t check who you are/.test(last) ? last : await talk.say('yes');
        expect(paused).to.match(/can’t check who you are from here until/);
        expect(paused).to.match(/Nothing was changed/);
        expect(paused).to.match(/Talk to a person/);
      }
    }
  });

  it('says that a code has expired and sends a new one', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['what happened with my request?', /User ID/],
      ['jlavoie 20917', /eight digits/],
    ]);
    await talk.wait(11);
    await talk.run([
      ['{code}', /expired/, /new one/],
      ['yes', /eight digits/],
      ['{code}', /Julie Lavoie/, /no open requests/],
    ]);
  });

  it('sends another code after a minute, not before', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['what happened with my request?', /User ID/],
      ['eortiz 20917', /eight digits/],
      ['resend', /in \d+ seconds/],
    ]);
    const first = await newestCode(app());
    await talk.wait(1.1);
    await talk.run([
      ['resend', /new code is on its way/],
      [first, /isn’t the code/],
      ['{code}', /Elena Ortiz/],
    ]);
  });

  it('goes back to the PDN and the User ID', async () => {
    await runTranscript(app(), [
      ['what happened with my request?', /User ID/],
      ['kchan', /PDN/],
      ['back', /What is your User ID/],
      ['lstone', /PDN/],
      ['33561', /eight digits/],
      ['back', /PDN/],
      ['back', /What is your User ID/],
      ['back', /first question/],
    ]);
  });

  it('asks for a code again when the verification has run out, and keeps the slots', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['I need payoff from monday', /User ID/],
      ['kchan 20917', /eight digits/],
      ['{code}', /What do you need it for/],
      ['I quote payoffs', /Shall I file/],
    ]);
    await talk.wait(20);
    await talk.run([
      ['yes', /make sure that it’s you/, /eight digits/, { not: /User ID/ }],
      ['{code}', /AR-[0-9A-Z]{7}/, /Dealer Payoff Quotes: waiting/],
    ]);
  });
});
