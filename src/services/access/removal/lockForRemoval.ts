import type { Knex } from 'knex';
import { lockAccessOf } from '../beneficiary.ts';
import { lockDealership } from '../lockDealership.ts';
import { type LockedRequest, lockRequest } from '../lockRequest.ts';

/** Locks what a removal changes, in the order of `lockDealership`; returns the requests of which something may still come. */
export const lockForRemoval = async (
  trx: Knex.Transaction,
  place: { dealershipId: string; membershipId: string },
): Promise<LockedRequest[]> => {
  await lockDealership(trx, place.dealershipId, 'alone');
  await lockAccessOf(trx, place.membershipId);
  const ids: string[] = await trx('access_requests')
    .where({ beneficiary_membership_id: place.membershipId })
    .whereIn('id', (items) =>
      items
        .select('request_id')
        .from('access_request_items')
        .whereIn('state', ['requested', 'approved', 'scheduled', 'granted']),
    )
    .orderBy('id')
    .pluck('id');
  const requests: LockedRequest[] = [];
  for (const id of ids) requests.push(await lockRequest(trx, id));
  return requests;
};

/**
 * Locks people: whoever reads their status, or changes it, waits. Their verifications come first, as for `authorise`, which
 * prolongs one and then reads the status.
 */
export const lockPeople = async (trx: Knex.Transaction, accountIds: (string | null)[]): Promise<void> => {
  const ids = accountIds.filter((id) => id !== null);
  await trx('verifications')
    .whereIn('user_id', ids)
    .where({ ended_at: null })
    .orderBy('id')
    .forUpdate()
    .select('id');
  await trx('users').whereIn('id', ids).orderBy('id').forNoKeyUpdate().select('id');
};
