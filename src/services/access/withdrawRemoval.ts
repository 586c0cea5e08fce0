import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { identifiedAccount } from '../identity/identify.ts';
import type { UserPrincipal } from '../identity/types.ts';
import { runOperation } from '../operations/runOperation.ts';
import { actingAs } from './itemEvent.ts';
import { lockForRemoval, lockPeople } from './removal/lockForRemoval.ts';
import { readRemoval } from './removal/readRemoval.ts';
import { removalEvent } from './removal/removalEvent.ts';
import { giveBack } from './removal/settle.ts';
import { tellWithdrawn } from './removal/tellRemoved.ts';
import { type Removal, type WithdrawnRemoval, withdrawnRemovalSchema } from './removal/types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface WithdrawRemovalInput {
  caller: Caller;
  operationId: string;
  removalId: string;
}

// Whoever is to lose access does not decide whether it stays, as administrator neither.
const authoriseWithdrawal = async (
  deps: Deps,
  trx: Knex.Transaction,
  caller: Caller,
  removal: Removal,
): Promise<UserPrincipal> => {
  const { dealershipId, target, remover } = removal;
  const principal = await authorise(deps, trx, caller, 'withdrawOwnRemoval', { dealershipId });
  if (principal.type !== 'user') throw new AppError('forbidden', { reason: 'agent' });
  const isTarget = principal.accountId === target.id;
  if (isTarget && remover.id === target.id) return principal;
  await authorise(deps, trx, caller, 'withdrawColleagueRemoval', { dealershipId });
  if (isTarget) throw new AppError('notAllowed', { reason: 'plannedForYou' });
  return principal;
};

const lock = async (deps: Deps, trx: Knex.Transaction, input: WithdrawRemovalInput): Promise<Removal> => {
  const row = await trx('access_removals')
    .where({ id: input.removalId })
    .first('dealership_id', 'membership_id', 'user_id');
  if (!row) throw new AppError('notFound', { what: 'removal' });
  await lockForRemoval(trx, { dealershipId: row.dealership_id, membershipId: row.membership_id });
  await lockPeople(trx, [await identifiedAccount(trx, input.caller, deps.clock.now()), row.user_id]);
  return readRemoval(trx, input.removalId);
};

const namesOf = (trx: Knex.Transaction, removal: Removal): Promise<{ name: string }[]> =>
  trx('applications').whereIn('code', removal.codes).orderBy('position').select('name');

const withdraw = async (deps: Deps, trx: Knex.Transaction, input: WithdrawRemovalInput) => {
  const removal = await lock(deps, trx, input);
  const principal = await authoriseWithdrawal(deps, trx, input.caller, removal);
  const planned = await trx('access_removals').where({ id: removal.id, state: 'scheduled' }).first('id');
  if (!planned) throw new AppError('alreadyDecided');
  const acting = actingAs(principal, input.operationId);
  const names = await namesOf(trx, removal);
  const { fullName: name } = await trx('users')
    .where({ id: principal.accountId })
    .first({ fullName: 'full_name' });
  const by = { id: principal.accountId, name };
  await tellWithdrawn(deps, trx, removal, { names, by, channel: acting.channel });
  await giveBack(deps, trx, removal, 'withdrawn');
  const result: WithdrawnRemoval = {
    reference: removal.reference,
    offboarding: removal.offboarding,
    forSelf: removal.target.id === principal.accountId,
    personName: removal.target.fullName,
    dealershipName: removal.dealershipName,
    names: names.map((application) => application.name),
  };
  const audit = [removalEvent(acting, 'access_removal.withdrawn', removal, { on: removal.on })];
  return { result, audit, userId: principal.accountId };
};

/**
 * Takes a planned removal back before its day, once an operation id: one's own, or as administrator of the dealership anybody
 * else's; access is as it was before it was planned. Those who were told of the plan are told.
 * @throws what `authorise` throws · AppError('notAllowed', { reason: 'plannedForYou' }) ·
 *   AppError('alreadyDecided') when it is no longer planned · AppError('notFound')
 */
export const withdrawRemoval = (deps: Deps, input: WithdrawRemovalInput): Promise<WithdrawnRemoval> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'withdrawRemoval',
    caller: input.caller,
    result: withdrawnRemovalSchema,
    act: (trx) => withdraw(deps, trx, input),
  });
