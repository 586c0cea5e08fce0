import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { matchName } from './matchNames.ts';
import { matchTitle } from './matchTitles.ts';
import type { Colleague } from './types.ts';

const shown = 5;

/**
 * People at a dealership whose name or User ID is like what was typed, best first, at most five; where nobody's is, those whose
 * title it is. For administrators only: it tells who works there.
 * @throws what `authorise` throws for `findColleagues`.
 */
export const findColleagues = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string; name: string },
): Promise<Colleague[]> => {
  const { dealershipId, name } = input;
  await authorise(deps, deps.knex, input.caller, 'findColleagues', { dealershipId });
  const people: Colleague[] = await deps
    .knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where({ 'm.dealership_id': dealershipId, 'm.ended_at': null })
    .whereNot('u.status', 'offboarded')
    .orderBy('u.full_name')
    .select({
      membershipId: 'm.id',
      accountId: 'u.id',
      fullName: 'u.full_name',
      title: 'm.title',
      userId: 'u.user_id',
    });
  const named = people
    .map((person) => ({ person, score: matchName(name, person) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ person }) => person);
  return named.length > 0 ? named : people.filter(({ title }) => matchTitle(name, title)).slice(0, shown);
};
