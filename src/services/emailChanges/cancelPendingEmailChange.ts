import type { Knex } from 'knex';

export type PendingEnd = 'done' | 'withdrawn' | 'replaced' | 'failed' | 'cancelled';

/**
 * Ends an account's pending change of e-mail, and its code; returns its id, or null where there was none. The code first:
 * whoever types it holds it while the change is made.
 */
export const endPending = async (
  trx: Knex,
  accountId: string,
  outcome: PendingEnd,
  now: Date,
): Promise<string | null> => {
  const pending = await trx('email_changes')
    .where({ user_id: accountId, ended_at: null })
    .first<{ id: string; code_id: string } | undefined>('id', 'code_id');
  if (!pending) return null;
  await trx('one_time_codes')
    .where({ id: pending.code_id, used_at: null, ended_at: null })
    .update({ ended_at: now });
  const ended = await trx('email_changes')
    .where({ id: pending.id, ended_at: null })
    .update({ ended_at: now, outcome });
  return ended === 1 ? pending.id : null;
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
