import { expect } from 'chai';
import { connectPostgres } from '../../../src/db/connect.ts';
import { createTestApp } from '../../support/createTestApp.ts';
import { openTalk } from '../../support/runTranscript.ts';
import { describeOnPostgres, openTestDatabase } from '../../support/testDatabase.ts';
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

describeOnPostgres('conversation: a dialog over two processes', function () {
  this.timeout(60_000);

  it('goes on at the same step at another process, and after the first one has stopped', async () => {
    const database = await openTestDatabase();
    const first = await createTestApp({ database: connectPostgres(database.url ?? '', 5) });
    const second = await createTestApp({
      database: connectPostgres(database.url ?? '', 5),
      clock: first.clock,
    });
    try {
      const talk = await openTalk(first, { as: 'kchan' });
      await talk.run([['I need title tracker', /which day/i]]);
      talk.moveTo(second);
      await talk.run([['friday', /What do you need it for/]]);
      await first.stop();
      await talk.run([
        ['I do titles', /Title Tracker/, /From: Friday/, /Shall I file/],
        ['yes', /AR-/],
      ]);
    } finally {
      await second.stop();
      await database.close();
    }
  });
});
