import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationReference } from 'botbuilder';
import type { Database } from '../db/connect.ts';
import { AppError } from '../errors.ts';
import type { TurnResult } from './types.ts';

/** What a turn starts from: the leased conversation. */
export interface Taken {
  state: string | null;
  version: number;
  locale: string | null;
  channel: string;
  channelUserId: string;
  reference: Partial<ConversationReference> | null;
  idleMs: number;
  pendingOperationId: string | null;
  doneOperation: { operationId: string; kind: string; result: unknown } | null;
}

export interface TakeInput {
  conversationId: string;
  key: string;
  payloadHash: string | null;
  /** Names this attempt; the lease is its. */
  owner: string;
  now: Date;
  /** Null for the house's own events: only conversations that exist. */
  from: { channel: string; channelUserId: string; reference: unknown; vouchedAt: Date | null } | null;
}

interface Row {
  verdict: 'taken' | 'repeated' | 'busy' | 'foreign' | 'unknown';
  result: TurnResult | null;
  state: string | null;
  version: number;
  locale: string | null;
  channel: string;
  channel_user_id: string;
  reference: Partial<ConversationReference> | null;
  idle_ms: number;
  pending_id: string | null;
  operation_id: string | null;
  operation_kind: string | null;
  operation_result: unknown;
}

// Prepared once a connection: the server need not parse it each time.
const prepared = { name: 'take_turn' };

const longestWaitMs = 10_000;

const call = async (database: Database, input: TakeInput): Promise<Row> => {
  const { rows } = await database.knex
    .raw<{ rows: Row[] }>('select * from take_turn(?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)', [
      input.conversationId,
      input.key,
      input.payloadHash,
      input.owner,
      database.kind === 'pglite',
      input.now,
      input.from?.channel ?? null,
      input.from?.channelUserId ?? null,
      input.from?.reference ? JSON.stringify(input.from.reference) : null,
      input.from?.vouchedAt ?? null,
    ])
    .options(prepared);
  const [row] = rows;
  if (!row) throw new Error('take_turn returned nothing');
  return row;
};

const toTaken = (row: Row): Taken => ({
  state: row.state,
  version: row.version,
  locale: row.locale,
  channel: row.channel,
  channelUserId: row.channel_user_id,
  reference: row.reference,
  idleMs: row.idle_ms,
  pendingOperationId: row.pending_id,
  doneOperation: row.operation_id
    ? { operationId: row.operation_id, kind: row.operation_kind ?? '', result: row.operation_result }
    : null,
});

/**
 * Leases a conversation for 30 s (one statement) and returns where it stands, or the stored result of a delivery that was seen
 * before. Waits up to 10 s for another process.
 * @throws AppError('busy'), AppError('forbidden') for another user's conversation, AppError('notFound') for an event's.
 */
export const takeTurn = async (
  database: Database,
  input: TakeInput,
): Promise<{ taken: Taken } | { repeated: TurnResult }> => {
  const deadline = performance.now() + longestWaitMs;
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    const row = await call(database, input);
    if (row.verdict === 'taken') return { taken: toTaken(row) };
    if (row.verdict === 'repeated' && row.result) return { repeated: row.result };
    if (row.verdict === 'foreign') throw new AppError('forbidden', { reason: 'conversation' });
    if (row.verdict === 'unknown') throw new AppError('notFound', { reason: 'conversation' });
    if (performance.now() >= deadline) throw new AppError('busy', { retryAfterMs: 2000 });
    await sleep(pause);
  }
};
