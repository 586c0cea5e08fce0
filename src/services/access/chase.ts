import type { Knex } from 'knex';
import { issueApprovalLinks } from '../approvals/issueApprovalLinks.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { findApprovers, supervisors } from './approvers.ts';
import { byItself, itemEvent, requestEvent } from './itemEvent.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import { moveItems } from './moveItems.ts';
import { waitingMoments } from './schedule.ts';
import { tellRequester } from './tellRequester.ts';
import type { DueCounts } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'publicUrl'>;

const expire = async (deps: Deps, trx: Knex.Transaction, request: LockedRequest, items: LockedItem[]) => {
  await moveItems(trx, items, 'expired', deps.clock.now());
  await tellRequester(deps, trx, request, { name: 'accessRequest.expired', items, cause: 'once' });
  return items.map((item) => itemEvent(byItself, 'access_item.expired', request, item));
};

const escalate = async (deps: Deps, trx: Knex.Transaction, request: LockedRequest, items: LockedItem[]) => {
  const now = deps.clock.now();
  request.decider = 'supervisors';
  request.deciderSince = now;
  request.remindedAt = null;
  await trx('access_requests')
    .where({ id: request.id })
    .update({ decider: 'supervisors', decider_since: now, reminded_at: null });
  const approvers = await supervisors(trx);
  await issueApprovalLinks(deps, trx, { request, approvers, occasion: 'passedOn' });
  await tellRequester(deps, trx, request, { name: 'accessRequest.escalated', items, cause: 'once' });
  return [requestEvent(byItself, 'access_request.escalated', request, { to: 'supervisors' })];
};

const remind = async (deps: Deps, trx: Knex.Transaction, request: LockedRequest) => {
  const now = deps.clock.now();
  request.remindedAt = now;
  await trx('access_requests').where({ id: request.id }).update({ reminded_at: now });
  const { decider, dealershipId } = request;
  const parties = { requesterId: request.requester.id, beneficiaryId: request.beneficiary.id };
  const people =
    decider === 'supervisors'
      ? await supervisors(trx)
      : (await findApprovers(trx, { dealershipId, ...parties })).people;
  // Nobody left at the dealership: supervisors are asked when the week is over, not before.
  const approvers = people.filter(({ type }) => decider === 'supervisors' || type === 'user');
  await issueApprovalLinks(deps, trx, { request, approvers, occasion: 'reminded' });
  return [requestEvent(byItself, 'access_request.reminded', request, { decider })];
};

/**
 * Sees to a request that nobody answers: only the latest step that is due is taken, so that after a long pause nobody is
 * reminded of what expires.
 */
export const chase = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  counts: DueCounts,
): Promise<AuditEvent[]> => {
  const now = deps.clock.now();
  const items = request.items.filter((item) => item.state === 'requested');
  if (items.length === 0) return [];
  const { remindAt, escalateAt, expireAt } = waitingMoments(request);
  if (expireAt <= now) {
    counts.expired += items.length;
    return expire(deps, trx, request, items);
  }
  if (escalateAt && escalateAt <= now) {
    counts.escalated += 1;
    return escalate(deps, trx, request, items);
  }
  if (!remindAt || remindAt > now) return [];
  counts.reminded += 1;
  return remind(deps, trx, request);
};
