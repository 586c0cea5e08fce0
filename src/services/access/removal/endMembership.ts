import type { Knex } from 'knex';
import type { AuditEvent } from '../../audit/types.ts';
import { endCallerTrust } from '../../callerChecks/endCallerTrust.ts';
import type { ServiceDeps } from '../../deps.ts';
import { endForms } from '../../secureForms/endForms.ts';
import type { Acting } from '../itemEvent.ts';
import { removalDetails } from './removalEvent.ts';
import type { Removal } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'jobs'>;

// None counts any more for somebody who is off-boarded; ended, they do not come back with the account either.
const endSessions = async (deps: Deps, trx: Knex.Transaction, accountId: string) => {
  await endForms(deps, trx, { accountId });
  await endCallerTrust(trx, accountId, deps.clock.now());
  const theirs = { user_id: accountId, ended_at: null };
  await trx('page_sessions').where(theirs).update({ ended_at: deps.clock.now() });
};

/**
 * Ends somebody's place at the dealership. Where it was the last one, the account is off-boarded; what it has at other
 * dealerships is neither touched nor told here.
 */
export const endMembership = async (
  deps: Deps,
  trx: Knex.Transaction,
  acting: Acting,
  removal: Removal,
): Promise<AuditEvent[]> => {
  const now = deps.clock.now();
  const { target, dealershipId } = removal;
  await trx('memberships').where({ id: target.membershipId }).update({ ended_at: now });
  const ended: AuditEvent = {
    ...acting,
    verb: 'membership.ended',
    subject: { type: 'membership', id: target.membershipId },
    dealershipId,
    details: removalDetails(removal),
  };
  const elsewhere = await trx('memberships').where({ user_id: target.id, ended_at: null }).first('id');
  if (elsewhere) return [ended];
  await endSessions(deps, trx, target.id);
  await trx('users').where({ id: target.id }).update({ status: 'offboarded', status_changed_at: now });
  target.status = 'offboarded';
  const subject = { type: 'user', id: target.id };
  const details = { reference: removal.reference };
  // In the system's chain: that there was no other dealership is not this one's business.
  return [ended, { ...acting, verb: 'user.offboarded', subject, dealershipId: null, details }];
};
