import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Principal } from '../identity/types.ts';
import { pageSize } from './directoryTypes.ts';
import { type FoundRequest, readRequestPage } from './requestViews.ts';
import type { RequestFilter, RequestPage } from './types.ts';

const waitingFor = (deps: Pick<ServiceDeps, 'knex'>, principal: Principal, filter: RequestFilter) => {
  const { dealershipId, reference, offset = 0 } = filter;
  const requests = deps
    .knex('access_requests as r')
    .whereIn('r.id', (items) =>
      items.select('request_id').from('access_request_items').where({ state: 'requested' }),
    )
    .modify((query) => {
      if (dealershipId) query.where('r.dealership_id', dealershipId);
      if (reference) query.where('r.reference', reference);
    })
    .orderBy(['r.created_at', 'r.id'])
    .limit(pageSize)
    .offset(offset)
    .select<FoundRequest[]>('r.id', deps.knex.raw('count(*) over ()::int as total'));
  if (principal.type === 'agent') return requests.where('r.decider', 'supervisors');
  const { accountId } = principal;
  return requests
    .whereIn('r.dealership_id', (memberships) =>
      memberships
        .select('dealership_id')
        .from('memberships')
        .where({ user_id: accountId, is_administrator: true, ended_at: null }),
    )
    .whereNot('r.requester_id', accountId)
    .whereNot('r.beneficiary_id', accountId);
};

/**
 * What the caller could decide now: an administrator at their dealerships, never as requester or beneficiary; a supervisor
 * what has come to the help desk. Those that have waited longest come first, ten from `offset` on; the newest of a page first.
 * @throws what `authorise` throws for `viewWaitingRequests`.
 */
export const listWaiting = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: RequestFilter & { caller: Caller },
): Promise<RequestPage> => {
  const principal = await authorise(deps, deps.knex, input.caller, 'viewWaitingRequests');
  return readRequestPage(deps.knex, await waitingFor(deps, principal, input));
};
