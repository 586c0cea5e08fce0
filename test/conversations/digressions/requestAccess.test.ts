import { expect } from 'chai';
import { newestCode, openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: digressions', () => {
  const app = withApp();

  it('answers a question at every step and comes back to the same question', async () => {
    const question = 'how do you protect my dealership’s information?';
    const talk = await openTalk(app());
    for (const [say, next] of [
      ['I need title tracker', /What is your User ID/],
      ['kchan', /PDN/],
      ['20917', /eight digits/],
      ['{code}', /which day/i],
      ['monday', /What do you need it for/],
      ['I do titles', /Shall I file/],
    ] as const) {
      expect(await talk.say(say)).to.match(next);
      const heard = await talk.say(question);
      expect(heard).to.match(/encryption.*Back to your access request/s);
      expect(heard).to.match(next);
    }
    expect(await talk.say('yes')).to.match(/AR-/);
  });

  it('tells the steps of another task, or keeps another need for afterwards', async () => {
    await runTranscript(
      app(),
      [
        ['I need payoff from monday because I quote', /Shall I file/],
        [
          'how do I change my password?',
          /1\. .*Change password/s,
          /Back to your access request/,
          /Shall I file/,
        ],
        [
          'I want to change my email address',
          /Noted for afterwards: Change my e-mail address/,
          /Shall I file/,
        ],
        ['yes', /AR-/, /Now to the other thing: Change my e-mail address/, /sent a code/],
      ],
      { as: 'lstone' },
    );
  });

  it('lists my requests in the middle of a new one', async () => {
    await runTranscript(
      app(),
      [
        ['I need funding status', /which day/i],
        [
          'what happened with my request?',
          /Your open and recent requests|no open requests/,
          /Back to your access request/,
          /which day/i,
        ],
        ['tomorrow', /What do you need it for/],
      ],
      { as: 'kchan' },
    );
  });

  it('lets the mailed code count after a handoff was begun and left', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['I need the vehicle protection plans from monday', /User ID/],
      ['kchan 20917', /eight digits/],
    ]);
    const code = await newestCode(app(), 'kchan');
    await talk.run([
      ['talk to a person', /anything to add/],
      ['cancel', /Back to checking who you are/, /eight digits/, { not: /on its way/ }],
      [code, /Kevin Chan/, /What do you need it for/],
      ['cancel', /Nothing was changed/],
    ]);
  });

  it('greets and thanks in between without losing its place', async () => {
    await runTranscript(
      app(),
      [
        ['I need funding status', /which day/i],
        ['thanks', /welcome.*Back to your access request.*which day/is],
        ['what can you do?', /- Talk to a person/, { not: /Type a number/ }, /Back to your access request/],
        ['tomorrow', /What do you need it for/],
      ],
      { as: 'kchan' },
    );
  });

  it('tells news of a request at once and repeats the standing question', async () => {
    const priya = await openTalk(app(), { as: 'pnair' });
    await priya.run([
      ['I need payoff from today because I quote', /Shall I file/],
      ['yes', /AR-/],
      ['I need funding status', /which day/i],
    ]);
    const dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['what is waiting for me?', /Priya Nair/, /Dealer Payoff Quotes/],
      ['approve', /approve Dealer Payoff Quotes/],
      ['yes', /recorded/],
    ]);
    let heard = '';
    for (let tries = 0; tries < 100 && !heard.includes('Dana'); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      heard += await priya.listen();
    }
    expect(heard).to.match(/News about AR-.*Dana Whitfield has decided.*Dealer Payoff Quotes: granted/s);
    expect(heard).to.match(/Back to your access request.*which day/is);
    await priya.run([['monday', /What do you need it for/]]);
  });
});
