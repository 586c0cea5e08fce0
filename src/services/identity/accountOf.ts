import type { Knex } from 'knex';
import { toLocale } from '../../locale.ts';
import type { Account, AccountStatus } from './types.ts';

interface Row {
  id: string;
  user_id: string;
  full_name: string;
  email: string;
  locale: string;
  status: AccountStatus;
  membership_id: string | null;
  dealership_id: string;
  dealership_name: string;
  pdn: string;
  time_zone: string;
  title: string;
  is_administrator: boolean;
}

/** An account with its live memberships in one query, also inside a transaction; null where there is none. */
export const accountOf = async (knex: Knex, accountId: string): Promise<Account | null> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select u.id, u.user_id, u.full_name, u.email, u.locale, u.status, m.id as membership_id, m.dealership_id,
            m.title, m.is_administrator, d.name as dealership_name, d.pdn, d.time_zone
       from users u
       left join memberships m on m.user_id = u.id and m.ended_at is null
       left join dealerships d on d.id = m.dealership_id
      where u.id = ?
      order by m.created_at, m.id`,
    [accountId],
  );
  const first = rows[0];
  if (!first) return null;
  return {
    id: first.id,
    userId: first.user_id,
    fullName: first.full_name,
    email: first.email,
    locale: toLocale(first.locale) ?? 'en',
    status: first.status,
    memberships: rows
      .filter((row) => row.membership_id !== null)
      .map((row) => ({
        id: row.membership_id ?? '',
        dealershipId: row.dealership_id,
        dealershipName: row.dealership_name,
        pdn: row.pdn,
        timeZone: row.time_zone,
        title: row.title,
        isAdministrator: row.is_administrator,
      })),
  };
};
