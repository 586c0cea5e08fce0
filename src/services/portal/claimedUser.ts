import type { Knex } from 'knex';
import type { AccountStatus } from '../identity/types.ts';
import { idleMs } from './rules.ts';

/** The account whose User ID was typed. */
export interface ClaimedUser {
  id: string;
  status: AccountStatus;
  password_hash: string | null;
  last_sign_in_at: Date | null;
  /** Somebody signed in to it from this source before. */
  is_known_source: boolean;
}

const query = `select u.id, u.last_sign_in_at, c.password_hash,
    case when u.status = 'active' and u.last_used_at < :idleBefore then 'idle' else u.status end
      as status,
    exists (select 1 from trusted_sources t where t.user_id = u.id and t.source = :source) as is_known_source
  from users u left join credentials c on c.user_id = u.id
  where u.user_id = :userId`;

/**
 * Looks up who wants to sign in; null for an unknown User ID. An account that has been unused for too long counts as idle, also
 * before it is marked so.
 */
export const claimedUser = async (
  knex: Knex,
  claim: { userId: string; source: string },
  now: Date,
): Promise<ClaimedUser | null> => {
  const idleBefore = new Date(now.getTime() - idleMs);
  const { rows } = await knex.raw<{ rows: ClaimedUser[] }>(query, { ...claim, idleBefore });
  return rows[0] ?? null;
};
