import type { Knex } from 'knex';
import { AppError } from '../../../errors.ts';
import type { ServiceDeps } from '../../deps.ts';
import { authorise } from '../../identity/authorise.ts';
import type { Caller } from '../../identity/caller.ts';
import type { UserPrincipal } from '../../identity/types.ts';
import { type Beneficiary, findBeneficiary } from '../beneficiary.ts';
import type { RemovalWish } from './types.ts';

/**
 * Checks that the caller may take access away from this person: from oneself every live member, from a colleague an
 * administrator. Nobody ends their own place at the dealership, so it always keeps an administrator.
 * @throws what `authorise` throws · AppError('notFound') for a membership that is not a live one of this dealership ·
 *   AppError('notAllowed', { reason: 'ownPlace' })
 */
export const authoriseRemoval = async (
  deps: Pick<ServiceDeps, 'clock'>,
  knex: Knex,
  input: Pick<RemovalWish, 'dealershipId' | 'membershipId' | 'offboarding'> & { caller: Caller },
): Promise<{ principal: UserPrincipal; target: Beneficiary; forSelf: boolean }> => {
  const { caller, dealershipId, offboarding } = input;
  const first = offboarding ? 'offboardColleague' : 'removeOwnAccess';
  const principal = await authorise(deps, knex, caller, first, { dealershipId });
  if (principal.type !== 'user') throw new AppError('forbidden', { reason: 'agent' });
  const target = await findBeneficiary(knex, input.membershipId);
  const forSelf = target?.accountId === principal.accountId;
  if (!forSelf) await authorise(deps, knex, caller, 'removeColleagueAccess', { dealershipId });
  if (target?.dealershipId !== dealershipId) throw new AppError('notFound', { what: 'membership' });
  if (forSelf && offboarding) throw new AppError('notAllowed', { reason: 'ownPlace' });
  return { principal, target, forSelf };
};
