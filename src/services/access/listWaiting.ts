import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Principal } from '../identity/types.ts';
import { readRequestViews } from './requestViews.ts';
import type { RequestView } from './types.ts';

const shown = 25;

const waitingFor = (deps: Pick<ServiceDeps, 'knex'>, principal: Principal) => {
  const requests = deps
    .knex('access_requests as r')
    .whereIn('r.id', (items) =>
      items.select('request_id').from('access_request_items').where({ state: 'requested' }),
    )
    .orderBy('r.created_at')
    .limit(shown);
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
 * what has come to the help desk. Newest first; of more than 25, the 25 that have waited longest.
 * @throws what `authorise` throws for `viewWaitingRequests`.
 */
export const listWaiting = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<RequestView[]> => {
  const principal = await authorise(deps, deps.knex, input.caller, 'viewWaitingRequests');
  const ids: string[] = await waitingFor(deps, principal).pluck('r.id');
  return readRequestViews(deps.knex, ids);
};
