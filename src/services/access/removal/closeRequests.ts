import type { Knex } from 'knex';
import type { AuditEvent } from '../../audit/types.ts';
import type { ServiceDeps } from '../../deps.ts';
import { type Acting, itemEvent } from '../itemEvent.ts';
import type { LockedItem, LockedRequest } from '../lockRequest.ts';
import { moveItems } from '../moveItems.ts';
import { nextDue } from '../schedule.ts';
import { tellRequester } from '../tellRequester.ts';
import type { Removal } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs'>;

export interface ClosedRequests {
  /** Asked for or on the calendar, and closed. */
  items: LockedItem[];
  audit: AuditEvent[];
}

const close = async (
  deps: Deps,
  trx: Knex.Transaction,
  acting: Acting,
  removal: Removal,
  request: LockedRequest,
): Promise<ClosedRequests> => {
  const now = deps.clock.now();
  const concerned = request.items.filter(({ code }) => removal.offboarding || removal.codes.includes(code));
  const inState = (...states: string[]) => concerned.filter(({ state }) => states.includes(state));
  const [waiting, planned, granted] = [
    inState('requested'),
    inState('approved', 'scheduled'),
    inState('granted'),
  ];
  await moveItems(trx, waiting, 'withdrawn', now);
  await moveItems(trx, [...planned, ...granted], 'revoked', now);
  await trx('access_requests')
    .where({ id: request.id })
    .update({ due_at: nextDue(request) });
  const items = [...waiting, ...planned];
  if (items.length > 0 && request.requester.id !== removal.remover.id) {
    await tellRequester(deps, trx, request, { name: 'accessRequest.removed', items, cause: removal.id });
  }
  const details = { removal: removal.reference };
  // What was granted is told by its entitlement.
  const audit = [
    ...waiting.map((item) => itemEvent(acting, 'access_item.withdrawn', request, item, details)),
    ...planned.map((item) => itemEvent(acting, 'access_item.revoked', request, item, details)),
  ];
  return { items, audit };
};

/**
 * Closes what was asked for of the removed applications, and tells who asked. Of a planned removal on its day, what was asked
 * for after it had been planned stays open: that was decided later.
 */
export const closeRequests = async (
  deps: Deps,
  trx: Knex.Transaction,
  acting: Acting,
  removal: Removal,
  requests: LockedRequest[],
): Promise<ClosedRequests> => {
  const all: ClosedRequests = { items: [], audit: [] };
  for (const request of requests) {
    if (!removal.offboarding && request.createdAt > removal.createdAt) continue;
    const { items, audit } = await close(deps, trx, acting, removal, request);
    all.items.push(...items);
    all.audit.push(...audit);
  }
  return all;
};
