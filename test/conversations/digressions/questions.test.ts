import { expect } from 'chai';
import { newestCode, openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a question about people in the middle of something', () => {
  const app = withApp();

  it('is answered at every step of a request, which then goes on and is filed', async () => {
    const talk = await openTalk(app(), { as: 'pnair' });
    for (const [say, next] of [
      ['I need payoff', /which day/i],
      ['monday', /What do you need it for/],
      ['I quote payoffs', /Shall I file/],
    ] as const) {
      expect(await talk.say(say)).to.match(next);
      const who = await talk.say('who is my administrator?');
      expect(who).to.match(/Dana Whitfield.*Back to your access request/s);
      expect(who).to.match(next);
      // What it offers must not take the answer to the question below.
      const mine = await talk.say('do I have smartauction?');
      expect(mine).to.match(/No, you don’t have SmartAuction.*Back to your access request/s);
      expect(mine).to.match(next);
      expect(mine).not.to.match(/Request SmartAuction/);
    }
    await talk.run([['yes', /AR-/, /Dealer Payoff Quotes/, { not: /SmartAuction/ }]]);
  });

  it('may ask back itself, can be left, and the task below goes on', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker at Lakeside', /which day/i],
        ['who is my administrator?', /At which dealership/],
        ['repeat', /At which dealership/],
        ['the Harbor one', /Elena Ortiz.*Back to your access request/s, /which day/i],
        ['who is my administrator?', /At which dealership/],
        ['cancel', /Back to your access request/, /which day/i],
        ['monday', /What do you need it for/],
        ['I help out', /Dealership: Lakeside Motors/, /Shall I file/],
      ],
      { as: 'mreyes' },
    );
  });

  it('is refused in the middle, too, and the task goes on', async () => {
    await runTranscript(
      app(),
      [
        ['I need payoff', /which day/i],
        [
          'who has payoff?',
          /Only an administrator of Summit Trucks can see that/,
          /which day/i,
          { not: /Ravi/ },
        ],
        ['tuesday', /What do you need it for/],
      ],
      { as: 'lstone' },
    );
  });

  it('leaves the code that was mailed as good as it was', async () => {
    const talk = await openTalk(app(), { as: 'mreyes' });
    await talk.run([['I need rewards at Harbor from today because I sell', /eight digits/]]);
    const code = await newestCode(app(), 'mreyes');
    await talk.run([
      ['what do I have at Lakeside?', /Credit Application/, /eight digits/, { not: /on its way|I’ve sent/ }],
      [code, /Harbor Auto Group/, /Shall I file/],
    ]);
  });

  it('helps to decide: the request that is being decided stays the same', async () => {
    await runTranscript(
      app(),
      [
        ['I need funding status from today because I check deals', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as: 'kchan' },
    );
    await runTranscript(
      app(),
      [
        ['what is waiting for me?', /Funding Status/, /Dealership: Harbor Auto Group/],
        ['what does Kevin have?', /- SmartAuction, since/, /Back to deciding a request/, /Funding Status/],
        ['who has funding status?', /2 people have it/, /Back to deciding a request/],
        ['approve', /approve Funding Status/],
        ['what did I decide?', /not decided any request yet/, /approve Funding Status/],
        ['yes', /Approved: Funding Status/],
        ['what does Kevin have?', /- Funding Status, since Nov 24/],
      ],
      { as: 'jlavoie' },
    );
  });

  it('is answered first, and the other need of the message begins after it', async () => {
    await runTranscript(
      app(),
      [
        [
          'who has floorplan and I need title tracker from monday',
          /First: Your question\. After that: Get access to an application/,
          /Only an administrator of Lakeside Motors can see that/,
        ],
        ['no', { not: /Floorplan/ }],
      ],
      { as: 'pnair' },
    );
    await runTranscript(
      app(),
      [
        [
          'who is my administrator and I need payoff from monday',
          /administrator of Summit Trucks is Ravi/,
          /Now to the other thing/,
          /What do you need it for/,
        ],
        ['I quote', /Applications: Dealer Payoff Quotes/, /November 30/, /Shall I file/],
      ],
      { as: 'lstone' },
    );
  });

  it('goes on after half an hour, when who it is has been proved again', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['who is my administrator?', /User ID/],
      ['mreyes 33561', /eight digits/],
    ]);
    await talk.wait(31);
    await talk.run([
      ['hello', /Welcome back.*your question about the administrators/s],
      ['yes', /User ID/],
      ['mreyes 20917', /eight digits/],
      ['{code}', /administrators of Harbor Auto Group are Elena/],
    ]);
  });
});
