import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { RemovalView } from './removal/types.ts';

const planned = `
  select r.id, r.reference, r.dealership_id as "dealershipId", d.name as "dealershipName",
         target.full_name as "personName", r.user_id = :accountId as "forSelf",
         remover.full_name as "plannedByName", r.removed_by = :accountId as "plannedByYou",
         r.offboarding, r.on_day as "on",
         (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name) order by a.position), '[]')
            from applications a where a.code = any (r.codes)) as applications
    from access_removals r
    join dealerships d on d.id = r.dealership_id
    join users target on target.id = r.user_id
    join users remover on remover.id = r.removed_by
    join memberships own on own.dealership_id = r.dealership_id and own.user_id = :accountId and own.ended_at is null
   where r.state = 'scheduled'
     and case when r.user_id = :accountId then r.removed_by = :accountId else own.is_administrator end
   order by r.effective_at, r.created_at, r.id`;

/**
 * Planned removals that the caller may take back, the next one first: what they have planned for themselves, and as administrator
 * what is planned for anybody else at the dealership.
 * @throws what `authorise` throws for `viewOwnRequests`.
 */
export const listRemovals = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<RemovalView[]> => {
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'viewOwnRequests');
  const { rows } = await deps.knex.raw<{ rows: RemovalView[] }>(planned, { accountId });
  return rows;
};
