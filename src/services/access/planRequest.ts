import type { ServiceDeps } from '../deps.ts';
import type { Caller } from '../identity/caller.ts';
import { findApprovers } from './approvers.ts';
import { authoriseFor } from './beneficiary.ts';
import { periodOf, planItems } from './planItems.ts';
import type { Plan, RequestedAccess } from './types.ts';

/**
 * What filing this request would do; changes nothing. Tells what the beneficiary holds, so it wants the same rights as
 * filing, but for level 2 with automatic applications.
 * @throws what `authorise` throws · AppError('unknownApplication' | 'invalidDate' | 'notFound' | 'badRequest')
 */
export const planRequest = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: RequestedAccess & { caller: Caller },
): Promise<Plan> => {
  const { principal, beneficiary } = await authoriseFor(deps, deps.knex, input);
  const period = periodOf(input, beneficiary.timeZone, deps.clock.now());
  const items = await planItems(deps.knex, input, period);
  if (!items.some((item) => item.outcome === 'needsApproval')) {
    return { items, decider: null, deciderNames: [] };
  }
  const { decider, people } = await findApprovers(deps.knex, {
    dealershipId: input.dealershipId,
    requesterId: principal.accountId,
    beneficiaryId: beneficiary.accountId,
  });
  return { items, decider, deciderNames: people.map((person) => person.fullName) };
};
