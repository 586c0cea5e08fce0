import type { Knex } from 'knex';
import type { Clock } from '../../src/clock.ts';
import { newId } from '../../src/services/ids.ts';

/** People called "Driver 00" and so on, who work at a dealership and have nothing there; in this order. */
export const insertDrivers = async (
  { knex, clock }: { knex: Knex; clock: Clock },
  pdn: string,
  count: number,
): Promise<{ userId: string; membershipId: string }[]> => {
  const created_at = clock.now();
  const { id: dealership_id } = await knex('dealerships').where({ pdn }).first('id');
  const drivers = [];
  for (let index = 0; index < count; index += 1) {
    const [userId, membershipId] = [newId(clock), newId(clock)];
    const number = String(index).padStart(2, '0');
    await knex('users').insert({
      id: userId,
      user_id: `driver${number}`,
      full_name: `Driver ${number}`,
      email: `driver${number}@drivers.example`,
      locale: 'en',
      status: 'active',
      status_changed_at: created_at,
      created_at,
    });
    await knex('memberships').insert({ id: membershipId, user_id: userId, dealership_id, created_at });
    drivers.push({ userId, membershipId });
  }
  return drivers;
};
