import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { type Holding, type Holdings, pageSize } from './directoryTypes.ts';

const everybody = `
  select u.full_name as "fullName", m.title, u.status, count(*) over ()::int as total,
         coalesce((select json_agg(a.name order by a.position)
                     from entitlements e
                     join applications a on a.code = e.application_code
                    where e.membership_id = m.id
                      and e.valid_from <= :now and (e.valid_to is null or e.valid_to > :now)), '[]') as applications
    from memberships m
    join users u on u.id = m.user_id
   where m.dealership_id = :dealershipId and m.ended_at is null and u.status <> 'offboarded'
   order by u.full_name, u.id
   limit :pageSize offset :offset`;

/**
 * Everybody at a dealership with the applications that they have there now: ten people by name, from `offset` on.
 * @throws what `authorise` throws for `viewDealershipAccess`
 */
export const listHoldings = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string; offset?: number },
): Promise<Holdings> => {
  const { dealershipId, offset = 0 } = input;
  await authorise(deps, deps.knex, input.caller, 'viewDealershipAccess', { dealershipId });
  const values = { dealershipId, offset, pageSize, now: deps.clock.now() };
  const { rows } = await deps.knex.raw<{ rows: (Holding & { total: number })[] }>(everybody, values);
  return { total: rows[0]?.total ?? 0, people: rows.map(({ total: _, ...person }) => person) };
};
