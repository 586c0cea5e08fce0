import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { type PastDecision, type PastDecisions, pageSize } from './directoryTypes.ts';

const decided = `
  select r.reference, d.name as "dealershipName", a.name as application, requester.full_name as "requesterName",
         beneficiary.full_name as "beneficiaryName", i.decided_at as "decidedAt", i.decision_note as note,
         case i.state when 'denied' then 'denied' else 'approved' end as verdict,
         count(*) over ()::int as total
    from access_request_items i
    join access_requests r on r.id = i.request_id
    join dealerships d on d.id = r.dealership_id
    join applications a on a.code = i.application_code
    join users requester on requester.id = r.requester_id
    join users beneficiary on beneficiary.id = r.beneficiary_id
   where i.decided_by_user_id = :accountId
     and (cast(:dealershipId as uuid) is null or r.dealership_id = cast(:dealershipId as uuid))
     and r.dealership_id in (select dealership_id from memberships
                              where user_id = :accountId and is_administrator and ended_at is null)
   order by i.decided_at desc, r.id, a.position
   limit :pageSize offset :offset`;

/**
 * What the caller decided as administrator, newest first, ten from `offset` on: at one dealership or at each where they still
 * are administrator (what they decided elsewhere is not theirs to see any more).
 * @throws what `authorise` throws for `viewOwnDecisions`.
 */
export const listDecisions = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string | null; offset?: number },
): Promise<PastDecisions> => {
  const { dealershipId, offset = 0 } = input;
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'viewOwnDecisions', { dealershipId });
  const values = { accountId, dealershipId, offset, pageSize };
  const { rows } = await deps.knex.raw<{ rows: (PastDecision & { total: number })[] }>(decided, values);
  return {
    total: rows[0]?.total ?? 0,
    decisions: rows.map(({ total: _, ...decision }) => decision),
  };
};
