import type { Knex } from 'knex';

/** Jobs of the outbox: what has to happen after a transaction has committed, and only then. */
export interface JobPayloads {
  /** A sealed mail; `sealed: null` is a no-op that costs the same (nobody can tell an unknown account by it). */
  mail: { sealed: string | null };
  /** An event turn in a conversation; `eventId` makes it count once. */
  conversationEvent: { conversationId: string; eventId: string; name: string; value: unknown };
}
export type QueueName = keyof JobPayloads;

export interface Jobs {
  /** Adds a job in the caller's transaction; `id` (a UUID) makes it count once. */
  enqueue<Q extends QueueName>(
    trx: Knex.Transaction,
    queue: Q,
    payload: JobPayloads[Q],
    options?: { id?: string },
  ): Promise<void>;
}
