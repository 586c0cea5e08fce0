import { expect } from 'chai';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: going on after a pause', () => {
  const app = withApp();

  it('greets after half an hour, offers to go on, and has identity proved again', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['I need title tracker from friday', /User ID/],
      ['kchan 20917', /eight digits/],
      ['{code}', /What do you need it for/],
    ]);
    await talk.wait(31);
    await talk.run([
      ['hello', /Welcome back.*your access request/s, /Go on/],
      ['yes', /What is your User ID/],
      ['kchan 20917', /eight digits/],
      ['{code}', /What do you need it for/],
      ['I do titles', /Title Tracker/, /From: Friday, November 27/],
    ]);
  });

  it('drops it when that is wished', async () => {
    const talk = await openTalk(app(), { as: 'lstone' });
    await talk.run([['I need title tracker', /which day/i]]);
    await talk.wait(31);
    await talk.run([
      ['hi', /Welcome back/],
      ['drop it', /Nothing was changed/],
      ['help', /1\. Get access/],
    ]);
  });

  it('says nothing of it when nothing is under way', async () => {
    const talk = await openTalk(app(), { as: 'lstone' });
    await talk.say('thanks');
    await talk.wait(40);
    expect(await talk.say('hello')).not.to.match(/Welcome back/);
  });
});
