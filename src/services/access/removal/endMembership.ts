import type { Knex } from 'knex';
import type { AuditEvent } from '../../audit/types.ts';
import type { ServiceDeps } from '../../deps.ts';
import type { Acting } from '../itemEvent.ts';
import { removalDetails } from './removalEvent.ts';
import type { Removal } from './types.ts';

// Neither counts any more for somebody who is off-boarded; ended, they do not come back with the account either.
const endSessions = async (trx: Knex.Transaction, userId: string, now: Date) => {
  for (const table of ['verifications', 'page_sessions']) {
    await trx(table).where({ user_id: userId, ended_at: null }).update({ ended_at: now });
  }
};

/**
 * Ends somebody's place at the dealership. Where it was the last one, the account is off-boarded; what it has at other
 * dealerships is neither touched nor told here.
 */
export const endMembership = async (
  deps: Pick<ServiceDeps, 'clock'>,
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
  await trx('users').where({ id: target.id }).update({ status: 'offboarded', status_changed_at: now });
  target.status = 'offboarded';
  await endSessions(trx, target.id, now);
  const subject = { type: 'user', id: target.id };
  const details = { reference: removal.reference };
  // In the system's chain: that there was no other dealership is not this one's business.
  return [ended, { ...acting, verb: 'user.offboarded', subject, dealershipId: null, details }];
};
