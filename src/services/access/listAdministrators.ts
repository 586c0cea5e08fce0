import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Administrators } from './directoryTypes.ts';

/**
 * Who administers a dealership; for everybody who works there. It names them and tells nothing else of their accounts, but
 * whether any of them can decide.
 * @throws what `authorise` throws for `viewAdministrators`.
 */
export const listAdministrators = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string },
): Promise<Administrators> => {
  const { dealershipId } = input;
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'viewAdministrators', {
    dealershipId,
  });
  const rows = await deps
    .knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where({ 'm.dealership_id': dealershipId, 'm.is_administrator': true, 'm.ended_at': null })
    .whereNot('u.status', 'offboarded')
    .orderBy(['u.full_name', 'u.id'])
    .select({ id: 'u.id', fullName: 'u.full_name', title: 'm.title', status: 'u.status' });
  return {
    people: rows.map(({ id, fullName, title }) => ({ fullName, title, isYou: id === accountId })),
    canDecide: rows.some(({ status }) => status === 'active'),
  };
};
