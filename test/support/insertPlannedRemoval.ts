import type { Knex } from 'knex';
import { v4 } from 'uuid';

/** A removal planned for 1 December 2026, as the row that planning it leaves; returns its id. */
export const insertPlannedRemoval = async (
  knex: Knex,
  removal: { reference: string; by: string; from: string; pdn: string; code: string },
): Promise<string> => {
  const idOf = async (userId: string): Promise<string> =>
    (await knex('users').where({ user_id: userId }).first('id')).id;
  const { id: dealershipId } = await knex('dealerships').where({ pdn: removal.pdn }).first('id');
  const userId = await idOf(removal.from);
  const membership = await knex('memberships')
    .where({ user_id: userId, dealership_id: dealershipId })
    .first('id');
  const id = v4();
  await knex('access_removals').insert({
    id,
    reference: removal.reference,
    dealership_id: dealershipId,
    membership_id: membership.id,
    user_id: userId,
    removed_by: await idOf(removal.by),
    offboarding: false,
    codes: [removal.code],
    on_day: '2026-12-01',
    effective_at: '2026-12-01T05:00:00Z',
    state: 'scheduled',
    due_at: '2026-12-01T05:00:00Z',
    locale: 'en',
    created_at: '2026-11-24T15:00:00Z',
  });
  return id;
};
