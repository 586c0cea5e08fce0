import type { Database } from '../db/connect.ts';
import type { TurnResult } from './types.ts';

/** An activity as it is kept; `outbox: 'due'` where a channel has to be sent it. */
export interface Kept {
  activity: Record<string, unknown>;
  outbox: 'due' | null;
}

export interface CommitInput {
  conversationId: string;
  owner: string;
  /** The version that was taken. */
  version: number;
  state: string;
  locale: string;
  pendingOperationId: string | null;
  now: Date;
  byUser: boolean;
  key: string;
  payloadHash: string | null;
  result: TurnResult;
  activities: Kept[];
  /** The conversation's channel is sent to. */
  outbox: boolean;
}

// Prepared once a connection: the server need not parse it each time.
const prepared = { name: 'commit_turn' };

/**
 * Writes a turn (one statement): state, inbox, transcript, numbers, notification, end of the lease.
 * @returns the conversation's last number and whether this turn may send at once; null when the lease was lost meanwhile.
 */
export const commitTurn = async (
  database: Database,
  input: CommitInput,
): Promise<{ lastSeq: number; maySend: boolean } | null> => {
  const { rows } = await database.knex
    .raw<{ rows: { last_seq: number; may_send: boolean | null }[] }>(
      'select * from commit_turn(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)',
      [
        input.conversationId,
        input.owner,
        input.version,
        input.state,
        input.locale,
        input.pendingOperationId,
        input.now,
        input.byUser,
        input.key,
        input.payloadHash,
        JSON.stringify(input.result),
        JSON.stringify(input.activities.map(({ activity, outbox }) => ({ a: activity, o: outbox }))),
        input.outbox,
      ],
    )
    .options(prepared);
  const [row] = rows;
  return row ? { lastSeq: row.last_seq, maySend: row.may_send === true } : null;
};
