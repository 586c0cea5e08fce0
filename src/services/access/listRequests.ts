import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { pageSize } from './directoryTypes.ts';
import { type FoundRequest, readRequestPage } from './requestViews.ts';
import type { RequestFilter, RequestPage } from './types.ts';

const recentMs = 30 * 24 * 60 * 60_000;

const ownOrForMe = `
  select r.id, count(*) over ()::int as total from access_requests r
   where (r.requester_id = :accountId or r.beneficiary_id = :accountId)
     and r.dealership_id in (select dealership_id from memberships where user_id = :accountId and ended_at is null)
     and (cast(:dealershipId as uuid) is null or r.dealership_id = cast(:dealershipId as uuid))
     and (cast(:reference as text) is null or r.reference = cast(:reference as text))
     and exists (select 1 from access_request_items i
                  where i.request_id = r.id
                    and (i.state = 'requested' or not :openOnly
                         and (i.state in ('approved', 'scheduled') or i.state_changed_at >= :since)))
   order by r.created_at desc, r.id desc
   limit :pageSize offset :offset`;

/**
 * The caller's requests, and those for them: open ones, and what ended in the last 30 days; newest first, ten from `offset` on.
 * A dealership that they have left is not theirs to look into any more.
 * @param input.openOnly only those of which somebody still has to decide something.
 * @throws what `authorise` throws for `viewOwnRequests`.
 */
export const listRequests = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: RequestFilter & { caller: Caller; openOnly?: boolean },
): Promise<RequestPage> => {
  const { dealershipId = null, reference = null, openOnly = false, offset = 0 } = input;
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'viewOwnRequests');
  const since = new Date(deps.clock.now().getTime() - recentMs);
  const values = { accountId, since, dealershipId, reference, openOnly, pageSize, offset };
  const { rows } = await deps.knex.raw<{ rows: FoundRequest[] }>(ownOrForMe, values);
  return readRequestPage(deps.knex, rows);
};
