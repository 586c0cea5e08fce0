import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { createBot } from '../../src/bot/createBot.ts';
import type { Database } from '../../src/db/connect.ts';
import { openTestDatabase } from '../support/testDatabase.ts';
import { botSaid, createTestBot, message, type TestBot, transcript } from './support/createTestBot.ts';
import { newConversation } from './support/orderDialogs.ts';

describe('the turn', () => {
  let database: Database;
  let house: TestBot;

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());
  beforeEach(() => {
    house = createTestBot(database);
  });

  const say = (conversation: string, ...texts: string[]) =>
    texts.reduce(async (before, text) => {
      await before;
      await house.bot.handle(message(conversation, text));
    }, Promise.resolve());
  const orders = async (what: string) =>
    Number((await database.knex('operations').whereRaw(`result ->> 'what' = ?`, [what]).count())[0]?.count);

  it('numbers what is said without gaps, and answers', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello', 'tea', 'yes');
    const said = await transcript(database, conversation);
    expect(said.map(({ text }) => text)).to.deep.equal([
      'hello',
      'What do you want?',
      'tea',
      'Shall I order tea?',
      'yes',
      'Ordered tea.',
    ]);
    expect(said.map(({ seq }) => seq)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('shows that it is typing while an answer takes its time, and not for a quick one', async () => {
    const conversation = newConversation();
    const slow = createTestBot(database, {
      dialogs: {
        run: async (context) => {
          if (context.activity.text === 'slow') await sleep(650);
          await context.sendActivity('Done.');
        },
      },
    });
    const shown: unknown[] = [];
    const show = (activity: unknown) => shown.push(activity);
    const leave = slow.fanout.follow(conversation, { position: () => 0, wake: () => undefined, show });
    await slow.bot.handle(message(conversation, 'quick'));
    expect(shown).to.deep.equal([]);
    await slow.bot.handle(message(conversation, 'slow'));
    leave();
    expect(shown).to.have.length(1);
    expect(shown[0]).to.deep.include({ type: 'typing' });
    expect(await botSaid(database, conversation)).to.deep.equal(['Done.', 'Done.']);
  });

  it('has one effect and one answer when the same activity id arrives three times', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello', 'coffee');
    const results = await Promise.all(
      [1, 2, 3].map(() => house.bot.handle(message(conversation, 'yes', 'the-yes'))),
    );
    expect(new Set(results.map(({ activityId }) => activityId)).size).to.equal(1);
    expect(await orders('coffee')).to.equal(1);
    expect(
      (await botSaid(database, conversation)).filter((text) => text === 'Ordered coffee.'),
    ).to.have.length(1);
    expect(house.turns.slice(-2).map(({ outcome }) => outcome)).to.deep.equal(['repeated', 'repeated']);
  });

  it('answers an invoke from the inbox when it is delivered again, even under a new id', async () => {
    const conversation = newConversation();
    const invoke = (key: string) => {
      const arrival = message(conversation, '', key);
      return house.bot.handle({
        ...arrival,
        activity: { ...arrival.activity, type: 'invoke', name: 'adaptiveCard/action', value: { step: 1 } },
        keep: false,
      });
    };
    const first = await invoke('i-1');
    expect(first.invokeResponse).to.deep.equal({ status: 200, body: { count: 1 } });
    expect((await invoke('i-1')).invokeResponse).to.deep.equal(first.invokeResponse);
    expect((await invoke('i-2')).invokeResponse).to.deep.equal(first.invokeResponse);
    await say(conversation, 'count');
    // Something happened in between: the same button is a new wish.
    expect((await invoke('i-3')).invokeResponse?.body).to.deep.equal({ count: 3 });
  });

  it('tells the result of an act whose turn was lost when the user types "yes" again', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello', 'cake');
    // The process dies between act and commit: the operation's row is there, the turn is not.
    const dying = createBot({ ...house.deps, database: failing(database, 'commit_turn') });
    const outcome = await dying.handle(message(conversation, 'yes')).then(
      () => 'done',
      () => 'died',
    );
    expect(outcome).to.equal('died');
    expect(await orders('cake')).to.equal(1);
    await database.knex('conversations').where({ id: conversation }).update({ lease_owner: null });
    await say(conversation, 'yes');
    expect(await orders('cake')).to.equal(1);
    expect((await botSaid(database, conversation)).at(-1)).to.equal('Ordered cake.');
  });

  it('goes on at the same step after a restart', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello', 'juice');
    house = createTestBot(database);
    await say(conversation, 'yes');
    expect((await botSaid(database, conversation)).at(-1)).to.equal('Ordered juice.');
  });

  it('says sorry with a correlation id, keeps the place, and offers a person', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    house.kitchen.poison = 'soup';
    await say(conversation, 'soup');
    const rows = await database
      .knex('activities')
      .where({ conversation_id: conversation })
      .orderBy('seq', 'desc');
    expect(rows[0].activity.text).to.match(/Sorry.*e-[0-9a-f]{8}/);
    expect(rows[0].activity.suggestedActions.actions[0].value).to.equal('Talk to a person');
    house.kitchen.poison = null;
    await say(conversation, 'soup');
    expect((await botSaid(database, conversation)).at(-1)).to.equal('Shall I order soup?');
    expect(house.turns.map(({ outcome }) => outcome)).to.deep.equal(['done', 'apologised', 'done']);
  });

  it('gives a place up that failed twice in a row', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    house.kitchen.poison = 'stew';
    await say(conversation, 'stew', 'stew');
    expect((await botSaid(database, conversation)).at(-1)).to.match(/put the task aside/);
    await say(conversation, 'bread');
    expect((await botSaid(database, conversation)).at(-1)).to.equal('What do you want?');
  });

  it('cancels politely what an older version had begun', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    await database.knex('conversations').where({ id: conversation }).update({ state: 'test:unreadable' });
    await say(conversation, 'water');
    expect((await botSaid(database, conversation)).at(-1)).to.match(/I was updated/);
    await say(conversation, 'water');
    expect((await botSaid(database, conversation)).at(-1)).to.equal('What do you want?');
  });

  it('refuses a state that was put back from an earlier version or another conversation', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    const { state } = await database.knex('conversations').where({ id: conversation }).first('state');
    await say(conversation, 'milk');
    await database.knex('conversations').where({ id: conversation }).update({ state });
    await say(conversation, 'yes');
    expect((await botSaid(database, conversation)).at(-1)).to.match(/I was updated/);
  });

  it('runs an event of the house once, and none for an unknown conversation', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    const event = {
      conversationId: conversation,
      eventId: 'decided-1',
      name: 'decided',
      value: { yes: true },
    };
    await Promise.all([1, 2, 3].map(() => house.bot.deliverEvent(event)));
    const said = await botSaid(database, conversation);
    expect(said.filter((text) => text.startsWith('Event'))).to.deep.equal(['Event decided: {"yes":true}']);
    await house.bot.deliverEvent({ ...event, conversationId: 'nobody' });
    expect(await botSaid(database, 'nobody')).to.deep.equal([]);
  });

  it('keeps no code, link token or NUL in transcript and inbox', async () => {
    const conversation = newConversation();
    const token = 'A'.repeat(43);
    await say(conversation, 'hello', `12345678 or 1234 5678, see https://x.example/access-requests/${token}`);
    const [row] = await database.knex('activities').where({ conversation_id: conversation, seq: 3 });
    expect(row.activity.text).to.equal('[code] or [code], see https://x.example/access-requests/[link]');
    expect((await botSaid(database, conversation)).at(-1)).to.not.include(token);
  });

  it('lets nobody into the conversation of another user', async () => {
    const conversation = newConversation();
    await say(conversation, 'hello');
    const arrival = message(conversation, 'hello');
    const stranger = { ...arrival, caller: { ...arrival.caller, channelUserId: 'dl_other' } };
    const error = await house.bot.handle(stranger).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'forbidden' });
  });
});

const failing = (database: Database, statement: string): Database => ({
  ...database,
  knex: new Proxy(database.knex, {
    get: (target, name) =>
      name === 'raw'
        ? (sql: string, values: readonly []) =>
            sql.includes(statement) ? Promise.reject(new Error('killed')) : target.raw(sql, values)
        : Reflect.get(target, name),
  }),
});
