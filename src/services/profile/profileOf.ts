import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { type Profile, profileSchema } from './types.ts';

const query = `select u.full_name as "fullName", u.phone, u.business_address as address, u.locale,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'dealershipName', d.name, 'title', m.title)
              order by m.created_at, m.id), '[]')
       from memberships m join dealerships d on d.id = m.dealership_id
      where m.user_id = u.id and m.ended_at is null) as memberships
  from users u where u.id = ?`;

/** An account's profile. @throws AppError('notFound') where there is no such account. */
export const profileOf = async (knex: Knex, accountId: string): Promise<Profile> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(query, [accountId]);
  if (!rows[0]) throw new AppError('notFound', { what: 'account' });
  return profileSchema.parse(rows[0]);
};
