import type { Knex } from 'knex';
import { AppError } from '../../../errors.ts';

const hourMs = 60 * 60_000;
/** SECURITY.md, "Who may do what": more people than that in an hour are for a supervisor. */
export const peopleAnHour = 5;

/**
 * Stops somebody who takes access away from one person after the other. The same person again is counted once, and oneself
 * never. In the act, with the remover's row locked.
 * @throws AppError('notAllowed', { reason: 'supervisorNeeded' })
 */
export const checkPeopleLimit = async (
  knex: Knex,
  parties: { removerId: string; targetId: string },
  now: Date,
): Promise<void> => {
  const { removerId, targetId } = parties;
  if (removerId === targetId) return;
  const [row]: { people: number }[] = await knex('access_removals')
    .where({ removed_by: removerId })
    .whereNotIn('user_id', [removerId, targetId])
    .where('created_at', '>', new Date(now.getTime() - hourMs))
    .select(knex.raw('count(distinct user_id)::int as people'));
  if ((row?.people ?? 0) >= peopleAnHour) throw new AppError('notAllowed', { reason: 'supervisorNeeded' });
};

/** Whether a dealership would be left without an active administrator. */
export const isLastAdministrator = async (
  knex: Knex,
  target: { membershipId: string; isAdministrator: boolean },
  dealershipId: string,
): Promise<boolean> => {
  if (!target.isAdministrator) return false;
  const other = await knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where({ 'm.dealership_id': dealershipId, 'm.is_administrator': true, 'm.ended_at': null })
    .where('u.status', 'active')
    .whereNot('m.id', target.membershipId)
    .first('m.id');
  return other === undefined;
};
