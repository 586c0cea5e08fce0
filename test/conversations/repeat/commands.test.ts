import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: repeat, help, back, start over', () => {
  const app = withApp();

  it('work in the middle of a task', async () => {
    await runTranscript(
      app(),
      [
        ['I need an application', /Which application/],
        ['back', /first question/, /Which application/],
        ['title tracker', /which day/i],
        ['repeat', /which day/i],
        ['help', /in the middle of your access request.*“back”/s, /which day/i],
        ['monday', /What do you need it for/],
        ['back', /which day/i],
        ['tuesday', /What do you need it for/],
        ['I do titles', /From: Tuesday/],
        ['repeat', /From: Tuesday.*Shall I file/s],
        ['back', /What do you need it for/],
        ['start over', /From the beginning/, /Which application/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('work outside of a task', async () => {
    const talk = await openTalk(app());
    const first = await talk.join();
    expect(first).to.match(/What can I do for you/);
    await talk.run([
      ['help', /1\. Get access to an application/],
      ['repeat', /1\. Get access to an application/],
      ['back', /nothing to go back to/],
      ['start over', /1\. Get access/],
      ['6', /password/i, /Do it now/],
    ]);
  });

  it('does not take a reason that contains "help" or "cancel" for a command', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker from monday', /What do you need it for/],
        [
          'I help customers who want to cancel their plans',
          /Reason: I help customers who want to cancel their plans/,
        ],
      ],
      { as: 'kchan' },
    );
  });
});
