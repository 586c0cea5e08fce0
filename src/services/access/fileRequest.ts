import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import { issueApprovalLinks } from '../approvals/issueApprovalLinks.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { UserPrincipal } from '../identity/types.ts';
import { newId, newReference } from '../ids.ts';
import { runOperation } from '../operations/runOperation.ts';
import { type Approvers, findApprovers } from './approvers.ts';
import { authoriseFor, type Beneficiary, lockAccessOf } from './beneficiary.ts';
import { cleanText } from './cleanText.ts';
import { grantOrSchedule } from './grantItems.ts';
import { actingAs, requestEvent } from './itemEvent.ts';
import { lockDealership } from './lockDealership.ts';
import { lockRequest } from './lockRequest.ts';
import { periodOf, planItems } from './planItems.ts';
import { nextDue } from './schedule.ts';
import { tellBeneficiary } from './tellBeneficiary.ts';
import { type FiledRequest, filedRequestSchema, type PlannedItem, type RequestedAccess } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface FileRequestInput extends RequestedAccess {
  caller: Caller;
  operationId: string;
  reason: string;
  /** The language of the conversation; the requester is told in it. */
  locale: Locale;
}

const refuse = (items: PlannedItem[]): never => {
  const isRequested = items.some((item) => item.outcome === 'alreadyRequested');
  throw new AppError(isRequested ? 'alreadyRequested' : 'alreadyHeld', { items });
};

const insertRequest = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: FileRequestInput,
  who: { principal: UserPrincipal; beneficiary: Beneficiary; approvers: Approvers | null },
  fresh: PlannedItem[],
): Promise<string> => {
  const now = deps.clock.now();
  const parties = {
    requester_id: who.principal.accountId,
    beneficiary_membership_id: who.beneficiary.membershipId,
    beneficiary_id: who.beneficiary.accountId,
  };
  const id = newId(deps.clock);
  await trx('access_requests').insert({
    id,
    ...parties,
    reference: newReference('AR'),
    dealership_id: input.dealershipId,
    reason: cleanText(input.reason, 'reason'),
    start_on: input.startOn,
    end_on: input.endOn,
    decider: who.approvers?.decider ?? null,
    decider_since: who.approvers ? now : null,
    conversation_id: input.caller.via === 'chat' ? input.caller.conversationId : null,
    locale: input.locale,
    created_at: now,
  });
  await trx('access_request_items').insert(
    fresh.map(({ code, outcome }) => ({
      id: newId(deps.clock),
      request_id: id,
      ...parties,
      application_code: code,
      state: outcome === 'automatic' ? 'approved' : 'requested',
      state_changed_at: now,
      automatic: outcome === 'automatic',
    })),
  );
  return id;
};

// Checked again in the act: between summary and "yes" the rights may have gone, or the applications have come.
const prepare = async (deps: Deps, trx: Knex.Transaction, input: FileRequestInput) => {
  const { caller, dealershipId } = input;
  await lockDealership(trx, dealershipId, 'shared');
  await lockAccessOf(trx, input.beneficiaryMembershipId);
  const { principal, beneficiary, forSelf } = await authoriseFor(deps, trx, input);
  if (beneficiary.status === 'frozen') throw new AppError('notAllowed', { reason: 'beneficiaryFrozen' });
  const items = await planItems(trx, input, periodOf(input, beneficiary.timeZone, deps.clock.now()));
  const fresh = items.filter(({ outcome }) => outcome === 'automatic' || outcome === 'needsApproval');
  if (fresh.length === 0) refuse(items);
  if (fresh.some((item) => item.outcome === 'automatic')) {
    const operation = forSelf ? 'requestAutomaticAccess' : 'requestAutomaticAccessForColleague';
    await authorise(deps, trx, caller, operation, { dealershipId });
  }
  const parties = { requesterId: principal.accountId, beneficiaryId: beneficiary.accountId };
  const needsApproval = fresh.some((item) => item.outcome === 'needsApproval');
  const approvers = needsApproval ? await findApprovers(trx, { dealershipId, ...parties }) : null;
  return { principal, beneficiary, items, fresh, approvers };
};

const skippedOf = (items: PlannedItem[]): FiledRequest['skipped'] =>
  items.flatMap(({ code, name, outcome }) =>
    outcome === 'alreadyHeld' || outcome === 'alreadyRequested' ? [{ code, name, outcome }] : [],
  );

const file = async (deps: Deps, trx: Knex.Transaction, input: FileRequestInput) => {
  const { principal, beneficiary, items, fresh, approvers } = await prepare(deps, trx, input);
  const id = await insertRequest(deps, trx, input, { principal, beneficiary, approvers }, fresh);
  const request = await lockRequest(trx, id);
  const acting = actingAs(principal, input.operationId);
  const automatic = request.items.filter((item) => item.automatic);
  const granted = await grantOrSchedule(deps, trx, acting, request, automatic);
  await trx('access_requests')
    .where({ id })
    .update({ due_at: nextDue(request) });
  await tellBeneficiary(deps, trx, request, automatic, acting.channel);
  await issueApprovalLinks(deps, trx, { request, approvers: approvers?.people ?? [], occasion: 'asked' });
  const { reference, startOn } = request;
  const result: FiledRequest = {
    requestId: id,
    reference,
    startOn,
    items: request.items.map(({ code, name, state }) => ({ code, name, state })),
    skipped: skippedOf(items),
    decider: approvers?.decider ?? null,
    deciderNames: approvers?.people.map((person) => person.fullName) ?? [],
  };
  const filed = requestEvent(acting, 'access_request.filed', request, {
    applications: fresh.map((item) => item.code),
    requester: request.requester.fullName,
    beneficiaryId: beneficiary.accountId,
    beneficiary: beneficiary.fullName,
    reason: request.reason,
    startOn,
    endOn: request.endOn,
    decider: result.decider,
  });
  return { result, audit: [filed, ...granted], userId: principal.accountId };
};

/**
 * Files a request for access, once an operation id: grants what is automatic (on its day), asks the deciders about the
 * rest, leaves out what is held or requested already.
 * @throws what `authorise` throws · AppError('alreadyHeld' | 'alreadyRequested', { items }) when nothing is left ·
 *   AppError('unknownApplication' | 'invalidDate' | 'notFound' | 'badRequest')
 */
export const fileRequest = (deps: Deps, input: FileRequestInput): Promise<FiledRequest> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'fileRequest',
    caller: input.caller,
    result: filedRequestSchema,
    act: (trx) => file(deps, trx, input),
  });
