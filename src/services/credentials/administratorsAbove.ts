import type { Knex } from 'knex';
import { type Approver, administratorsOf } from '../access/approvers.ts';
import type { Account } from '../identity/types.ts';

/** The active administrators of somebody's dealerships, each once, but for themselves. */
export const administratorsAbove = async (
  knex: Knex,
  account: Pick<Account, 'id' | 'memberships'>,
): Promise<Approver[]> => {
  const dealershipIds = account.memberships.map(({ dealershipId }) => dealershipId);
  const people = await administratorsOf(knex, dealershipIds);
  return [...new Map(people.map((person) => [person.id, person])).values()].filter(
    ({ id }) => id !== account.id,
  );
};
