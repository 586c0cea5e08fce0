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
      ['9', /make sure that it’s you/, /User ID/],
    ]);
  });

  it('list everything by number, but only the most wanted as buttons', async () => {
    const talk = await openTalk(app());
    const all = await talk.say('what can you do?');
    expect(all).to.match(/\n1\. Get access.*\n11\. Change my Help Desk secret question/s);
    expect(all.match(/\[[A-Z][^\]]*\]/g)).to.have.length(4);
    await talk.run([
      ['8', /data/i],
      ['what can you do?', /8\. How/],
      ['remove access to an application', /make sure that it’s you/],
    ]);
  });

  it('know no number that was not on offer, and say what is', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['7', /no such number/, /1\. What can you do/],
      ['1', /1\. Get access/],
      ['12', /no such number/, /8\. How my/],
      ['8', /data/i],
      ['how do I change my password?', /\[Do it now\] \[Show me the steps\]/],
      ['2', /1\. /, /\[Do it now\] \[Talk to a person\]/],
      ['1', /User ID/],
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
