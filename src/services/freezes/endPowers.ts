import type { Knex } from 'knex';
import { cancelPendingEmailChange } from '../emailChanges/cancelPendingEmailChange.ts';

/**
 * Ends everything by which somebody could go on as this account: verifications, codes, page sessions, a pending change
 * of e-mail. Called before the account's row is locked: acts take their verification first, then the account.
 */
export const endPowers = async (trx: Knex, accountId: string, now: Date): Promise<void> => {
  const theirs = { user_id: accountId, ended_at: null };
  await trx('verifications').where(theirs).update({ ended_at: now });
  await trx('page_sessions').where(theirs).update({ ended_at: now });
  await cancelPendingEmailChange(trx, { accountId, now });
  await trx('one_time_codes').where(theirs).whereNull('used_at').update({ ended_at: now });
};
