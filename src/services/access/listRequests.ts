import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { readRequestViews } from './requestViews.ts';
import type { RequestView } from './types.ts';

const recentMs = 30 * 24 * 60 * 60_000;
const shown = 25;

const ownOrForMe = `
  select r.id from access_requests r
   where (r.requester_id = :accountId or r.beneficiary_id = :accountId)
     and r.dealership_id in (select dealership_id from memberships where user_id = :accountId and ended_at is null)
     and exists (select 1 from access_request_items i
                  where i.request_id = r.id
                    and (i.state in ('requested', 'approved', 'scheduled') or i.state_changed_at >= :since))
   order by r.created_at desc
   limit :shown`;

/**
 * The caller's requests, and those for them: open ones, and what ended in the last 30 days; newest first, 25 at most.
 * A dealership that they have left is not theirs to look into any more.
 * @throws what `authorise` throws for `viewOwnRequests`.
 */
export const listRequests = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<RequestView[]> => {
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'viewOwnRequests');
  const since = new Date(deps.clock.now().getTime() - recentMs);
  const { rows } = await deps.knex.raw<{ rows: { id: string }[] }>(ownOrForMe, { accountId, since, shown });
  return readRequestViews(
    deps.knex,
    rows.map((row) => row.id),
  );
};
