import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { connectPostgres, type Database } from '../../src/db/connect.ts';
import { turnOf } from '../../src/dialogs/turn.ts';
import { describeOnPostgres, openTestDatabase } from '../support/testDatabase.ts';
import { botSaid, createTestBot, message, transcript } from './support/createTestBot.ts';
import { newConversation } from './support/orderDialogs.ts';

const numbers = (to: number) => Array.from({ length: to }, (_, index) => index + 1);

describe('turns at the same time', () => {
  let database: Database;

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('come one after the other within a process', async () => {
    const conversation = newConversation();
    const { bot } = createTestBot(database);
    await Promise.all(numbers(50).map(() => bot.handle(message(conversation, 'count'))));
    expect(await botSaid(database, conversation)).to.deep.equal(numbers(50).map(String));
  });
});

describeOnPostgres('turns at the same time in two processes', () => {
  let one: Database;
  let two: Database;

  before(async () => {
    one = await openTestDatabase();
    two = connectPostgres(one.url ?? '', 5);
  });
  after(async () => {
    await two.close();
    await one.close();
  });

  it('lose no update and leave no gap: 50 turns of one conversation', async () => {
    const conversation = newConversation();
    const bots = [createTestBot(one).bot, createTestBot(two).bot];
    await Promise.all(numbers(50).map((n) => bots[n % 2]?.handle(message(conversation, 'count'))));
    expect(await botSaid(one, conversation)).to.deep.equal(numbers(50).map(String));
    const said = await transcript(one, conversation);
    expect(said.map(({ seq }) => seq)).to.deep.equal(numbers(100));
    expect(said.map(({ from }) => from)).to.deep.equal(numbers(100).map((n) => (n % 2 ? 'user' : 'bot')));
  }).timeout(30_000);

  it('answer an activity once that reaches both', async () => {
    const conversation = newConversation();
    const bots = [createTestBot(one).bot, createTestBot(two).bot];
    const results = await Promise.all(bots.map((bot) => bot.handle(message(conversation, 'count', 'same'))));
    expect(results[0]?.activityId).to.equal(results[1]?.activityId);
    expect(await botSaid(one, conversation)).to.deep.equal(['1']);
  });

  it('forget what a turn did that lost its lease, and run it once more', async () => {
    const conversation = newConversation();
    let runs = 0;
    const slow = createTestBot(one, {
      dialogs: {
        run: async (context) => {
          runs += 1;
          const turn = turnOf(context);
          const count = Number(turn.state.count ?? 0) + 1;
          turn.state.count = count;
          if (runs === 1) {
            // Its 30 s are over and the other process takes the conversation.
            await one
              .knex('conversations')
              .where({ id: conversation })
              .update({ lease_until: new Date(0) });
            await createTestBot(two).bot.handle(message(conversation, 'count'));
          }
          await context.sendActivity(`${count}`);
        },
      },
    });
    await slow.bot.handle(message(conversation, 'count'));
    expect(runs).to.equal(2);
    expect(await botSaid(one, conversation)).to.deep.equal(['1', '2']);
  });

  it('say busy when a conversation stays taken for ten seconds', async () => {
    const conversation = newConversation();
    const { bot } = createTestBot(one);
    await bot.handle(message(conversation, 'count'));
    const until = new Date(Date.now() + 60_000);
    await one
      .knex('conversations')
      .where({ id: conversation })
      .update({ lease_owner: randomUUID(), lease_until: until });
    const began = Date.now();
    const error = await bot.handle(message(conversation, 'count')).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'busy' });
    expect(Date.now() - began).to.be.within(9500, 12_000);
  }).timeout(15_000);

  it('wake followers of the other process, also after the listening connection broke', async () => {
    const [here, there] = [createTestBot(one), createTestBot(two)];
    await there.fanout.start();
    const conversation = newConversation();
    const woken: number[] = [];
    there.fanout.follow(conversation, {
      position: () => woken.at(-1) ?? 0,
      wake: (lastSeq) => woken.push(lastSeq),
      show: () => undefined,
    });
    const until = async (seq: number) => {
      for (let tries = 0; tries < 300 && woken.at(-1) !== seq; tries += 1) await sleep(10);
      expect(woken.at(-1)).to.equal(seq);
    };
    await here.bot.handle(message(conversation, 'count'));
    await until(2);
    await one.knex.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'listen conversation' and datname = current_database()`,
    );
    await here.bot.handle(message(conversation, 'count'));
    await until(4);
    await here.bot.handle(message(conversation, 'count'));
    await until(6);
    await there.fanout.close();
  });
});
