import type { Knex } from 'knex';
import { endReenrolment } from '../challengeQuestions/reenrolments.ts';

/**
 * Ends what callers have proved of an account and what was opened for them, when it is not what it was: a freeze, another
 * e-mail address, an off-boarding. Called while the account's row is locked: who opens or uses it locks that first, too.
 */
export const endCallerTrust = async (trx: Knex.Transaction, accountId: string, now: Date): Promise<void> => {
  await trx('caller_checks').where({ user_id: accountId, ended_at: null }).update({ ended_at: now });
  await endReenrolment(trx, accountId, now);
};
