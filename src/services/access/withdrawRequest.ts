import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { runOperation } from '../operations/runOperation.ts';
import { alreadyDecided } from './alreadyDecided.ts';
import { actingAs, itemEvent } from './itemEvent.ts';
import { lockRequest } from './lockRequest.ts';
import { moveItems } from './moveItems.ts';
import { nextDue } from './schedule.ts';
import { tellRequester } from './tellRequester.ts';
import { type WithdrawnRequest, withdrawnRequestSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs'>;

export interface WithdrawRequestInput {
  caller: Caller;
  operationId: string;
  requestId: string;
}

const withdraw = async (deps: Deps, trx: Knex.Transaction, input: WithdrawRequestInput) => {
  const request = await lockRequest(trx, input.requestId);
  const principal = await authorise(deps, trx, input.caller, 'withdrawRequest', {
    dealershipId: request.dealershipId,
  });
  const { accountId } = principal;
  if (accountId !== request.requester.id && accountId !== request.beneficiary.id) {
    throw new AppError('forbidden', { reason: 'notYours' });
  }
  const open = request.items.filter((item) => item.state === 'requested');
  const [first] = request.items;
  if (open.length === 0 && first) throw alreadyDecided(request, first);
  await moveItems(trx, open, 'withdrawn', deps.clock.now());
  await trx('access_requests')
    .where({ id: request.id })
    .update({ due_at: nextDue(request) });
  if (accountId !== request.requester.id) {
    await tellRequester(deps, trx, request, {
      name: 'withdrawn',
      items: open,
      cause: input.operationId,
    });
  }
  const acting = actingAs(principal, input.operationId);
  const audit = open.map((item) => itemEvent(acting, 'access_item.withdrawn', request, item));
  const withdrawn = open.map(({ code, name }) => ({ code, name }));
  return { result: { reference: request.reference, withdrawn }, audit, userId: accountId };
};

/**
 * Takes back what nobody has decided yet of a request; its requester and its beneficiary may. Once an operation id.
 * @throws AppError('alreadyDecided', AlreadyDecided) when nothing is open any more · AppError('forbidden' | 'notFound') ·
 *   what `authorise` throws
 */
export const withdrawRequest = (deps: Deps, input: WithdrawRequestInput): Promise<WithdrawnRequest> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'withdrawRequest',
    caller: input.caller,
    result: withdrawnRequestSchema,
    act: (trx) => withdraw(deps, trx, input),
  });
