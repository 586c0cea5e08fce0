import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { lockAccessOf } from './beneficiary.ts';
import { dayOf } from './days.ts';
import { grantItems } from './grantItems.ts';
import { byItself, itemEvent } from './itemEvent.ts';
import type { LockedRequest } from './lockRequest.ts';
import { moveItems } from './moveItems.ts';
import { findRightsProblem } from './rightsOf.ts';
import { tellBeneficiary } from './tellBeneficiary.ts';
import { tellRequester } from './tellRequester.ts';
import type { DueCounts } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

/**
 * Grants what was scheduled, when its day has come and the rights are still there; else the items are revoked. Days that
 * have passed altogether while nobody was running are not made up for.
 */
export const grantDueItems = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  counts: DueCounts,
): Promise<AuditEvent[]> => {
  const now = deps.clock.now();
  const today = dayOf(now, request.timeZone);
  const items = request.items.filter((item) => item.state === 'scheduled');
  if (items.length === 0 || today < request.startOn) return [];
  await lockAccessOf(trx, request.membershipId);
  const isOver = request.endOn !== null && request.endOn < today;
  const problem = isOver ? 'over' : await findRightsProblem(trx, request);
  let audit: AuditEvent[];
  if (problem) {
    await moveItems(trx, items, 'revoked', now);
    counts.revoked += items.length;
    audit = items.map((item) => itemEvent(byItself, 'access_item.revoked', request, item, { problem }));
  } else {
    audit = await grantItems(deps, trx, byItself, request, items);
    counts.granted += items.length;
    if (request.requester.id !== request.beneficiary.id)
      await tellBeneficiary(deps, trx, request, items, null);
  }
  await tellRequester(deps, trx, request, { name: 'accessRequest.granted', items, cause: request.startOn });
  return audit;
};

/** Ends what was granted when its last day is over. The entitlement ended by itself at that moment. */
export const endDueItems = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  counts: DueCounts,
): Promise<AuditEvent[]> => {
  const { endOn, timeZone } = request;
  const now = deps.clock.now();
  const items = request.items.filter((item) => item.state === 'granted');
  if (items.length === 0 || endOn === null || dayOf(now, timeZone) <= endOn) return [];
  await moveItems(trx, items, 'ended', now);
  counts.ended += items.length;
  await tellBeneficiary(deps, trx, request, items, null);
  return items.map((item) => itemEvent(byItself, 'entitlement.ended', request, item, { endOn }));
};
