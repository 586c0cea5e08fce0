import type { Knex } from 'knex';
import { type Locale, toLocale } from '../../locale.ts';
import type { ChatCaller } from '../identity/caller.ts';
import type { TypedIdentity } from './types.ts';

/** Whom a code is for: somebody on record, or nobody, who is treated in the same way. */
export interface ClaimedAccount {
  accountId: string | null;
  /** The dealership whose PDN was typed, and is right. */
  dealershipId: string | null;
  email: string | null;
  locale: Locale | null;
  /** The User ID as failures are counted by it. */
  typedUserId: string;
}

interface Row {
  id: string;
  user_id: string;
  email: string;
  locale: string;
  dealership_id: string | null;
}

const byAccount = `select u.id, u.user_id, u.email, u.locale, null as dealership_id from users u
  where u.id = :accountId and u.status <> 'offboarded'`;

// Off-boarded users have no live membership; the status is asked all the same.
const byTyped = `select u.id, u.user_id, u.email, u.locale, m.dealership_id from users u
  join memberships m on m.user_id = u.id and m.ended_at is null
  join dealerships d on d.id = m.dealership_id
  where u.user_id = :userId and d.pdn = :pdn and u.status <> 'offboarded'`;

const read = ({ userId, pdn }: TypedIdentity) => ({
  userId: userId.replaceAll(/\p{C}/gu, '').trim().toLowerCase().slice(0, 256),
  pdn: pdn.replaceAll(/\D/g, '').slice(0, 16),
});

/** The account of a User ID and PDN as somebody typed them; null where they don't belong together. */
export const accountAt = async (knex: Knex, typed: TypedIdentity): Promise<{ id: string } | null> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(byTyped, read(typed));
  return rows[0] ?? null;
};

/**
 * Looks up whom a code is for, in one query whoever it is: the account that the channel vouches for, else the User ID and PDN
 * that were typed, when both are right.
 */
export const claimedAccount = async (
  knex: Knex,
  caller: ChatCaller,
  typed: TypedIdentity | null,
): Promise<ClaimedAccount> => {
  const { userId, pdn } = read(typed ?? { userId: '', pdn: '' });
  const { accountId } = caller;
  const { rows } = accountId
    ? await knex.raw<{ rows: Row[] }>(byAccount, { accountId })
    : await knex.raw<{ rows: Row[] }>(byTyped, { userId, pdn });
  const row = rows[0];
  return {
    accountId: row?.id ?? null,
    dealershipId: row?.dealership_id ?? null,
    email: row?.email ?? null,
    locale: toLocale(row?.locale),
    typedUserId: accountId ? (row?.user_id ?? accountId) : userId,
  };
};
