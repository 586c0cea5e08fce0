import type { Knex } from 'knex';
import type { Clock } from '../../clock.ts';
import { type Locale, toLocale } from '../../locale.ts';

/** Somebody whom the demo's switch can sign in, as the database has them at this moment. */
export interface DemoUser {
  userId: string;
  fullName: string;
  email: string;
  locale: Locale;
  memberships: {
    dealershipName: string;
    pdn: string;
    title: string;
    isAdministrator: boolean;
    applications: string[];
  }[];
}

interface Row {
  membership_id: string;
  user_id: string;
  full_name: string;
  email: string;
  locale: string;
  title: string;
  is_administrator: boolean;
  name: string;
  pdn: string;
}

const readMemberships = (knex: Knex): Promise<Row[]> =>
  knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .join('dealerships as d', 'd.id', 'm.dealership_id')
    .whereNull('m.ended_at')
    .orderBy([{ column: 'd.pdn' }, { column: 'm.is_administrator', order: 'desc' }, { column: 'u.user_id' }])
    .select('m.id as membership_id', 'u.user_id', 'u.full_name', 'u.email', 'u.locale')
    .select('m.title', 'm.is_administrator', 'd.name', 'd.pdn');

const readApplications = async (knex: Knex, now: Date) => {
  const rows: { membership_id: string; name: string }[] = await knex('entitlements as e')
    .join('applications as a', 'a.code', 'e.application_code')
    .where('e.valid_from', '<=', now)
    .where((query) => query.whereNull('e.valid_to').orWhere('e.valid_to', '>', now))
    .orderBy('a.position')
    .select('e.membership_id', 'a.name');
  return Map.groupBy(rows, (row) => row.membership_id);
};

/** Everybody of the invented dealerships, with what they may use right now. */
export const readDemoUsers = async (deps: { knex: Knex; clock: Clock }): Promise<DemoUser[]> => {
  const rows = await readMemberships(deps.knex);
  const applications = await readApplications(deps.knex, deps.clock.now());
  return [...Map.groupBy(rows, (row) => row.user_id).entries()].map(([userId, own]) => ({
    userId,
    fullName: own[0]?.full_name ?? userId,
    email: own[0]?.email ?? '',
    locale: toLocale(own[0]?.locale) ?? 'en',
    memberships: own.map((row) => ({
      dealershipName: row.name,
      pdn: row.pdn,
      title: row.title,
      isAdministrator: row.is_administrator,
      applications: (applications.get(row.membership_id) ?? []).map(({ name }) => name),
    })),
  }));
};
