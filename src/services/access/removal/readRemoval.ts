import type { Knex } from 'knex';
import { toLocale } from '../../../locale.ts';
import type { AccountStatus } from '../../identity/types.ts';
import type { RequestPerson } from '../lockRequest.ts';
import type { Removal } from './types.ts';

const person = (row: {
  id: string;
  full_name: string;
  email: string;
  locale: string;
  status: AccountStatus;
}): RequestPerson => ({
  id: row.id,
  fullName: row.full_name,
  email: row.email,
  locale: toLocale(row.locale) ?? 'en',
  status: row.status,
});

/** A removal with its people, as it is now. @throws where there is none: a bug. */
export const readRemoval = async (knex: Knex, id: string): Promise<Removal> => {
  const row = await knex('access_removals as r')
    .join('dealerships as d', 'd.id', 'r.dealership_id')
    .join('memberships as m', 'm.id', 'r.membership_id')
    .where('r.id', id)
    .first('r.*', 'd.name as dealership_name', 'd.time_zone', 'm.is_administrator');
  if (!row) throw new Error('no such removal');
  const people = await knex('users').whereIn('id', [row.user_id, row.removed_by]);
  const personOf = (userId: string) => person(people.find((each) => each.id === userId));
  return {
    id: row.id,
    reference: row.reference,
    dealershipId: row.dealership_id,
    dealershipName: row.dealership_name,
    timeZone: row.time_zone,
    offboarding: row.offboarding,
    codes: row.codes,
    on: row.on_day,
    at: row.effective_at,
    conversationId: row.conversation_id,
    createdAt: row.created_at,
    remover: personOf(row.removed_by),
    target: {
      ...personOf(row.user_id),
      membershipId: row.membership_id,
      isAdministrator: row.is_administrator,
    },
  };
};
