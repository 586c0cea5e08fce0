import type { Knex } from 'knex';

export interface KnownUser {
  id: string;
  full_name: string;
  email: string;
  phone: string | null;
  locale: string;
  /** Columns that the owner changed here. */
  changed_by_owner: string[];
  status: string;
  hasPassword: boolean;
}
export interface KnownMembership {
  id: string;
  title: string;
  /** Its user changed it here. */
  title_by_owner: boolean;
  is_administrator: boolean;
  ended: boolean;
  /** Codes of the applications held now or later. */
  applications: Set<string>;
  /** Codes of applications that were taken away: no file gives them back. */
  removed: Set<string>;
}

/** What the database holds already, by the keys that the files use. */
export interface Known {
  dealerships: Map<string, { id: string; name: string; time_zone: string }>;
  applications: Map<
    string,
    { name: string; nicknames: string[]; sensitive: boolean; auto_approve: boolean; position: number }
  >;
  users: Map<string, KnownUser>;
  /** By `user id/PDN`. */
  memberships: Map<string, KnownMembership>;
  agents: Map<string, { id: string; full_name: string; email: string; is_supervisor: boolean }>;
  /** By `tenant/object id`: the user's id. */
  teamsLinks: Map<string, string>;
}

type Keyed<T> = T & { key: string };
const byKey = <T>(rows: Keyed<T>[]): Map<string, T> => new Map(rows.map((row) => [row.key, row]));

/** Reads what is there, in seven queries whatever the size. */
export const readKnown = async (knex: Knex, now: Date): Promise<Known> => {
  const dealerships = await knex('dealerships').select('pdn as key', 'id', 'name', 'time_zone');
  const applications = await knex('applications').select(
    'code as key',
    'name',
    'nicknames',
    'sensitive',
    'auto_approve',
    'position',
  );
  const users = await knex('users as u')
    .leftJoin('credentials as c', 'c.user_id', 'u.id')
    .select('u.user_id as key', 'u.id', 'full_name', 'email', 'phone', 'locale', 'status')
    .select('changed_by_owner')
    .select(knex.raw('c.user_id is not null as "hasPassword"'));
  const memberships = await knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .join('dealerships as d', 'd.id', 'm.dealership_id')
    .select(
      'm.id',
      'm.title',
      'm.title_by_owner',
      'm.is_administrator',
      knex.raw(`u.user_id || '/' || d.pdn as key`),
    )
    .select(knex.raw('m.ended_at is not null as ended'))
    .select(
      knex.raw(
        `(select coalesce(array_agg(e.application_code), '{}') from entitlements e
           where e.membership_id = m.id and (e.valid_to is null or e.valid_to > ?)) as applications`,
        [now],
      ),
    );
  const removed: { membership_id: string; application_code: string }[] = await knex(
    'access_removal_items as i',
  )
    .join('access_removals as r', 'r.id', 'i.removal_id')
    .join('entitlements as e', 'e.id', 'i.entitlement_id')
    .whereNotIn('r.state', ['lapsed', 'withdrawn'])
    .select('e.membership_id', 'e.application_code');
  const removedOf = Map.groupBy(removed, ({ membership_id }) => membership_id);
  const agents = await knex('agents').select('login as key', 'id', 'full_name', 'email', 'is_supervisor');
  const links = await knex('teams_links').select(
    'user_id',
    knex.raw(`tenant_id || '/' || aad_object_id as key`),
  );
  return {
    dealerships: byKey(dealerships),
    applications: byKey(applications),
    users: byKey(users),
    memberships: byKey(
      memberships.map((row) => ({
        ...row,
        applications: new Set<string>(row.applications),
        removed: new Set(removedOf.get(row.id)?.map(({ application_code }) => application_code)),
      })),
    ),
    agents: byKey(agents),
    teamsLinks: new Map(links.map((row) => [row.key, row.user_id])),
  };
};
