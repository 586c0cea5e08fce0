import type { Knex } from 'knex';
import type { AuditEvent } from '../../audit/types.ts';
import type { ServiceDeps } from '../../deps.ts';
import type { Acting } from '../itemEvent.ts';
import type { LockedRequest } from '../lockRequest.ts';
import { closeRequests } from './closeRequests.ts';
import type { EndedEntitlement } from './endEntitlements.ts';
import { endMembership } from './endMembership.ts';
import { endedEvent } from './removalEvent.ts';
import { tellRemoved } from './tellRemoved.ts';
import type { Removal } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface CarriedOut {
  closed: { code: string; name: string }[];
  audit: AuditEvent[];
}

/** What a removal's day brings, today's or a planned one's: requests closed, the membership ended, everybody concerned told. */
export const carryOut = async (
  deps: Deps,
  trx: Knex.Transaction,
  acting: Acting,
  removal: Removal,
  parts: { requests: LockedRequest[]; ended: EndedEntitlement[] },
): Promise<CarriedOut> => {
  const { ended } = parts;
  const leaving = removal.offboarding ? await endMembership(deps, trx, acting, removal) : [];
  const requests = parts.requests.map((request) =>
    // As it is by now: who has left for good is not told any more.
    request.requester.id === removal.target.id ? { ...request, requester: removal.target } : request,
  );
  const { items, audit } = await closeRequests(deps, trx, acting, removal, requests);
  const closed = items.map(({ code, name }) => ({ code, name }));
  const isSomething = removal.offboarding || ended.length + closed.length > 0;
  if (isSomething) await tellRemoved(deps, trx, removal, { ended, closed, channel: acting.channel });
  return {
    closed,
    audit: [...ended.map((entitlement) => endedEvent(acting, removal, entitlement)), ...audit, ...leaving],
  };
};
