import type { ServiceDeps } from '../deps.ts';
import type { Caller } from '../identity/caller.ts';
import { authoriseRemoval } from './removal/authoriseRemoval.ts';
import { checkPeopleLimit } from './removal/limits.ts';
import { isRemovable, momentOf, named, plannedOf } from './removal/outcomes.ts';
import { readHoldings } from './removal/readHoldings.ts';
import type { RemovalPlan, RemovalWish } from './removal/types.ts';

/**
 * What removing this would do; changes nothing. Tells what somebody holds, so it wants the same rights as removing, but for
 * the PDN.
 * @throws what `authorise` throws · AppError('notAllowed', { reason: 'ownPlace' | 'supervisorNeeded' }) ·
 *   AppError('unknownApplication' | 'invalidDate' | 'notFound')
 */
export const planRemoval = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: RemovalWish & { caller: Caller },
): Promise<RemovalPlan> => {
  const { knex, clock } = deps;
  const now = clock.now();
  const { principal, target } = await authoriseRemoval(deps, knex, input);
  await checkPeopleLimit(knex, { removerId: principal.accountId, targetId: target.accountId }, now);
  const { at } = momentOf(input.on, target.timeZone, now);
  const holdings = await readHoldings(knex, input.membershipId, now);
  const all = holdings.map((holding) => plannedOf(holding, at));
  const removable = all.filter(isRemovable).map(({ code, name }) => ({ code, name }));
  const items =
    input.codes.length > 0
      ? named(holdings, input.codes).map((holding) => plannedOf(holding, at))
      : all.filter(isRemovable);
  return { items, removable };
};
