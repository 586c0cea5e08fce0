import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { AccessView } from './directoryTypes.ts';

/** One row for each application that is held; one without, for somebody who holds none. */
interface Row extends Omit<AccessView, 'applications'> {
  code: string | null;
  name: string;
  since: Date;
  until: Date | null;
}

const held = `
  select m.id as "membershipId", d.id as "dealershipId", d.name as "dealershipName", u.full_name as "fullName", m.title,
         u.status, a.code, a.name, e.valid_from as since, e.valid_to as until
    from memberships m
    join users u on u.id = m.user_id
    join dealerships d on d.id = m.dealership_id
    left join entitlements e on e.membership_id = m.id
          and e.valid_from <= :now and (e.valid_to is null or e.valid_to > :now)
    left join applications a on a.code = e.application_code
   where m.ended_at is null and u.status <> 'offboarded'
     and (cast(:dealershipId as uuid) is null or m.dealership_id = cast(:dealershipId as uuid))
     and (cast(:membershipId as uuid) is null or m.id = cast(:membershipId as uuid))
     and (cast(:accountId as uuid) is null or m.user_id = cast(:accountId as uuid))
   order by d.name, m.id, a.position`;

interface Whose {
  dealershipId: string | null;
  membershipId: string | null;
  accountId: string | null;
}

const read = async (knex: Knex, whose: Whose, now: Date): Promise<AccessView[]> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(held, { ...whose, now });
  const views = new Map<string, AccessView>();
  for (const { code, name, since, until, ...person } of rows) {
    const view = views.get(person.membershipId) ?? { ...person, applications: [] };
    views.set(person.membershipId, view);
    if (code !== null) view.applications.push({ code, name, since, until });
  }
  return [...views.values()];
};

/**
 * What somebody has now: a colleague (by membership, for administrators of that dealership), or with `membershipId` null the
 * caller themselves, at one of their dealerships or at each.
 * @throws what `authorise` throws for `viewDealershipAccess` or `viewOwnAccess` · AppError('notFound') for a membership that is
 *   no live one of this dealership
 */
export const listAccess = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string | null; membershipId: string | null },
): Promise<AccessView[]> => {
  const { caller, dealershipId, membershipId } = input;
  const now = deps.clock.now();
  if (membershipId === null) {
    const { accountId } = await authorise(deps, deps.knex, caller, 'viewOwnAccess', { dealershipId });
    return accountId ? read(deps.knex, { dealershipId, membershipId: null, accountId }, now) : [];
  }
  if (dealershipId === null) throw new AppError('badRequest', { field: 'dealershipId' });
  await authorise(deps, deps.knex, caller, 'viewDealershipAccess', { dealershipId });
  const views = await read(deps.knex, { dealershipId, membershipId, accountId: null }, now);
  if (views.length === 0) throw new AppError('notFound', { what: 'membership' });
  return views;
};
