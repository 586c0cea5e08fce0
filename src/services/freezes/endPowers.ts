import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { cancelPendingEmailChange } from '../emailChanges/cancelPendingEmailChange.ts';
import { endForms } from '../secureForms/endForms.ts';

/**
 * Ends everything by which somebody could go on as this account: codes, a pending change of e-mail, verifications, secure
 * forms, page sessions. In this order, and before the account's row is locked: others take them in this order, too.
 */
export const endPowers = async (
  deps: Pick<ServiceDeps, 'clock' | 'jobs'>,
  trx: Knex.Transaction,
  accountId: string,
): Promise<void> => {
  const now = deps.clock.now();
  const theirs = { user_id: accountId, ended_at: null };
  await cancelPendingEmailChange(trx, { accountId, now });
  await trx('one_time_codes').where(theirs).whereNull('used_at').update({ ended_at: now });
  await endForms(deps, trx, { accountId });
  await trx('page_sessions').where(theirs).update({ ended_at: now });
};
