import type { Knex } from 'knex';
import type { DealershipAccess } from './types.ts';

const query = `select d.pdn, d.name as dealership, m.title, m.is_administrator as "isAdministrator",
    (select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'validTo', e.valid_to) order by a.position), '[]')
       from entitlements e join applications a on a.code = e.application_code
      where e.membership_id = m.id and e.valid_from <= :now and (e.valid_to is null or e.valid_to > :now)) as applications
  from memberships m join dealerships d on d.id = m.dealership_id
  where m.user_id = :accountId and m.ended_at is null
  order by d.pdn`;

interface Row extends Omit<DealershipAccess, 'applications'> {
  applications: { code: string; name: string; validTo: string | null }[];
}

/** What a user may use right now, by dealership; in one query. */
export const entitlementsOf = async (
  knex: Knex,
  accountId: string,
  now: Date,
): Promise<DealershipAccess[]> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(query, { accountId, now });
  return rows.map((row) => ({
    ...row,
    applications: row.applications.map(({ validTo, ...rest }) => ({
      ...rest,
      validTo: validTo === null ? null : new Date(validTo),
    })),
  }));
};
