import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createBot } from '../../../src/bot/createBot.ts';
import type { Arrival, Bot, BotDeps, TurnObservation } from '../../../src/bot/types.ts';
import { loadConfig } from '../../../src/config.ts';
import type { Database } from '../../../src/db/connect.ts';
import { createFanout, type Fanout } from '../../../src/db/fanout.ts';
import type { Dialogs } from '../../../src/dialogs/turn.ts';
import { createKeyring } from '../../../src/services/secrets/keyring.ts';
import { createFakeClock, type FakeClock } from '../../support/fakeClock.ts';
import { createOrderDialogs, type Kitchen } from './orderDialogs.ts';

export const testKeyring = createKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`);
export const silent = pino({ level: 'silent' });

export interface TestBot {
  bot: Bot;
  fanout: Fanout;
  clock: FakeClock;
  kitchen: Kitchen;
  turns: TurnObservation[];
  /** What the bot was made of. */
  deps: BotDeps;
}

/** The bot over the order dialogs (or others) on a database; several over one are several processes. */
export const createTestBot = (
  database: Database,
  options: { dialogs?: Dialogs; clock?: FakeClock } = {},
): TestBot => {
  const order = createOrderDialogs(database.knex);
  const clock = options.clock ?? createFakeClock();
  const fanout = createFanout({ database, log: silent });
  const turns: TurnObservation[] = [];
  const deps: BotDeps = {
    database,
    fanout,
    keyring: testKeyring,
    clock,
    dialogs: options.dialogs ?? order,
    log: silent,
    config: loadConfig({}),
    observe: (turn) => turns.push(turn),
  };
  return { bot: createBot(deps), deps, fanout, clock, kitchen: order.kitchen, turns };
};

/** A message of the website's user, as the surface hands it over. */
export const message = (conversationId: string, text: string, key: string = randomUUID()): Arrival => ({
  activity: {
    type: 'message',
    text,
    channelId: 'webchat',
    serviceUrl: '',
    from: { id: 'dl_user', name: '', role: 'user' },
    recipient: { id: 'bot', name: 'Dealer Help', role: 'bot' },
    conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal' },
  },
  caller: {
    via: 'chat',
    channel: 'webchat',
    conversationId,
    channelUserId: 'dl_user',
    accountId: null,
    source: 'test',
  },
  key,
  keep: true,
});

interface Said {
  seq: number;
  from: string;
  text: string;
}

/** The transcript as it is stored. */
export const transcript = async (database: Database, conversationId: string): Promise<Said[]> => {
  const rows = await database
    .knex('activities')
    .where({ conversation_id: conversationId })
    .orderBy('seq')
    .select('seq', 'activity');
  return rows.map(({ seq, activity }) => ({ seq, from: activity.from.role, text: activity.text }));
};

/** What the bot said, in order. */
export const botSaid = async (database: Database, conversationId: string): Promise<string[]> =>
  (await transcript(database, conversationId)).filter(({ from }) => from === 'bot').map(({ text }) => text);
