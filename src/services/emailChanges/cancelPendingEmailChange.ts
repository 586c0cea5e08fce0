import type { Knex } from 'knex';

export type PendingEnd = 'done' | 'withdrawn' | 'replaced' | 'failed' | 'cancelled';

/** Ends an account's pending change of e-mail, and its code; returns its id, or null where there was none. */
export const endPending = async (
  trx: Knex,
  accountId: string,
  outcome: PendingEnd,
  now: Date,
): Promise<string | null> => {
  const [ended]: { id: string; code_id: string }[] = await trx('email_changes')
    .where({ user_id: accountId, ended_at: null })
    .update({ ended_at: now, outcome })
    .returning(['id', 'code_id']);
  if (!ended) return null;
  await trx('one_time_codes')
    .where({ id: ended.code_id, used_at: null, ended_at: null })
    .update({ ended_at: now });
  return ended.id;
};

/**
 * Cancels a change of e-mail that still waits for its code, inside another act: after a new password, a reset or a freeze
 * nobody goes on with what was asked for before (SECURITY.md, "E-mail change").
 */
export const cancelPendingEmailChange = async (
  trx: Knex,
  input: { accountId: string; now: Date },
): Promise<void> => {
  await endPending(trx, input.accountId, 'cancelled', input.now);
};
