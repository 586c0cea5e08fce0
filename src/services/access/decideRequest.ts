import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Principal } from '../identity/types.ts';
import { runOperation } from '../operations/runOperation.ts';
import { alreadyDecided } from './alreadyDecided.ts';
import { lockAccessOf } from './beneficiary.ts';
import { cleanText } from './cleanText.ts';
import { dayOf } from './days.ts';
import { grantOrSchedule } from './grantItems.ts';
import { actingAs, itemEvent } from './itemEvent.ts';
import { lockDealership } from './lockDealership.ts';
import { type LockedItem, type LockedRequest, lockRequest, placeOf } from './lockRequest.ts';
import { moveItems } from './moveItems.ts';
import { readRequestView } from './requestViews.ts';
import { findRightsProblem } from './rightsOf.ts';
import { nextDue } from './schedule.ts';
import { tellBeneficiary } from './tellBeneficiary.ts';
import { tellRequester } from './tellRequester.ts';
import { type RequestView, requestViewSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface DecideRequestInput {
  caller: Caller;
  operationId: string;
  requestId: string;
  /** One for each item that is decided now; the others stay open. */
  decisions: { itemId: string; verdict: 'approve' | 'deny' }[];
  note: string | null;
}

interface Chosen {
  approved: LockedItem[];
  denied: LockedItem[];
}

const choose = (request: LockedRequest, decisions: DecideRequestInput['decisions']): Chosen => {
  const verdicts = new Map(decisions.map(({ itemId, verdict }) => [itemId, verdict]));
  const chosen = request.items.filter((item) => verdicts.has(item.id));
  if (chosen.length === 0 || chosen.length !== decisions.length) {
    throw new AppError('badRequest', { field: 'decisions' });
  }
  return {
    approved: chosen.filter((item) => verdicts.get(item.id) === 'approve'),
    denied: chosen.filter((item) => verdicts.get(item.id) === 'deny'),
  };
};

const authoriseDecision = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  items: LockedItem[],
  caller: Caller,
): Promise<Principal> => {
  const operation = items.some((item) => item.sensitive) ? 'decideSensitiveRequest' : 'decideRequest';
  const { dealershipId, requester, beneficiary } = request;
  const principal = await authorise(deps, trx, caller, operation, { dealershipId });
  if (principal.accountId === requester.id || principal.accountId === beneficiary.id) {
    throw new AppError('forbidden', { reason: 'ownRequest' });
  }
  if (principal.type === 'agent' && request.decider !== 'supervisors') {
    throw new AppError('forbidden', { reason: 'notAsked' });
  }
  return principal;
};

const checkStillPossible = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  { approved, denied }: Chosen,
) => {
  const late = [...approved, ...denied].find((item) => item.state !== 'requested');
  if (late) throw alreadyDecided(request, late);
  if (approved.length === 0) return;
  const { endOn, timeZone } = request;
  if (endOn !== null && endOn < dayOf(deps.clock.now(), timeZone)) {
    throw new AppError('invalidDate', { reason: 'past', endOn });
  }
  const problem = await findRightsProblem(trx, request);
  if (problem) throw new AppError('notAllowed', { reason: problem, who: 'beneficiary' });
};

const carryOut = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: DecideRequestInput,
  request: LockedRequest,
  principal: Principal,
  { approved, denied }: Chosen,
): Promise<AuditEvent[]> => {
  const note = input.note?.trim() ? cleanText(input.note, 'note') : null;
  const now = deps.clock.now();
  const acting = actingAs(principal, input.operationId);
  const decision = { principal, note };
  await moveItems(trx, denied, 'denied', now, decision);
  await moveItems(trx, approved, 'approved', now, decision);
  const granted = await grantOrSchedule(deps, trx, acting, request, approved);
  await trx('access_requests')
    .where({ id: request.id })
    .update({ due_at: nextDue(request) });
  const view = await readRequestView(trx, request.id);
  const decidedByName = view.items.find((item) => item.id === (approved[0] ?? denied[0])?.id)?.decidedByName;
  await tellRequester(deps, trx, request, {
    name: 'accessRequest.decided',
    items: request.items.filter((item) => approved.includes(item) || denied.includes(item)),
    cause: input.operationId,
    decidedByName: decidedByName ?? '',
    note,
  });
  if (request.requester.id !== request.beneficiary.id)
    await tellBeneficiary(deps, trx, request, approved, acting.channel);
  const details = { decidedBy: decidedByName, note };
  return [
    ...denied.map((item) => itemEvent(acting, 'access_item.denied', request, item, details)),
    ...approved.map((item) => itemEvent(acting, 'access_item.approved', request, item, details)),
    ...granted,
  ];
};

const decide = async (deps: Deps, trx: Knex.Transaction, input: DecideRequestInput) => {
  const { dealershipId, membershipId } = await placeOf(trx, input.requestId);
  await lockDealership(trx, dealershipId, 'shared');
  await lockAccessOf(trx, membershipId);
  const request = await lockRequest(trx, input.requestId);
  const chosen = choose(request, input.decisions);
  const items = [...chosen.approved, ...chosen.denied];
  const principal = await authoriseDecision(deps, trx, request, items, input.caller);
  await checkStillPossible(deps, trx, request, chosen);
  const audit = await carryOut(deps, trx, input, request, principal, chosen);
  const result = await readRequestView(trx, request.id);
  return { result, audit, userId: principal.accountId };
};

/**
 * Approves or denies items of a request, once an operation id, and tells the requester. An administrator of the dealership
 * decides, or a supervisor what has come to the help desk; never the requester or the beneficiary. All of it is checked in
 * the transaction that decides.
 * @throws AppError('alreadyDecided', AlreadyDecided) for whoever comes second; then nothing of it was done ·
 *   AppError('forbidden', { reason: 'ownRequest' | 'notAsked' }) · AppError('notAllowed', { reason, who: 'beneficiary' })
 *   when the beneficiary may not get access any more · AppError('invalidDate') when the last day is over ·
 *   AppError('notFound' | 'badRequest') · what `authorise` throws
 */
export const decideRequest = (deps: Deps, input: DecideRequestInput): Promise<RequestView> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'decideRequest',
    caller: input.caller,
    result: requestViewSchema,
    act: (trx) => decide(deps, trx, input),
  });
