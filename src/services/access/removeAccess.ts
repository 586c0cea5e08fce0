import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Caller } from '../identity/caller.ts';
import { identifiedAccount } from '../identity/identify.ts';
import { newId, newReference } from '../ids.ts';
import { runOperation } from '../operations/runOperation.ts';
import { actingAs } from './itemEvent.ts';
import { authoriseRemoval } from './removal/authoriseRemoval.ts';
import { carryOut } from './removal/carryOut.ts';
import { shortenEntitlements } from './removal/endEntitlements.ts';
import { checkPeopleLimit, isLastAdministrator } from './removal/limits.ts';
import { lockForRemoval, lockPeople } from './removal/lockForRemoval.ts';
import { isRemovable, momentOf, named, plannedOf } from './removal/outcomes.ts';
import { readHoldings } from './removal/readHoldings.ts';
import { readRemoval } from './removal/readRemoval.ts';
import { removalEvent } from './removal/removalEvent.ts';
import { tellPlanned } from './removal/tellRemoved.ts';
import { type RemovalWish, type RemovedAccess, removedAccessSchema } from './removal/types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface RemoveAccessInput extends RemovalWish {
  caller: Caller;
  operationId: string;
  /** The language of the conversation. */
  locale: Locale;
}

// Under the locks, and before anything is changed.
const check = async (deps: Deps, trx: Knex.Transaction, input: RemoveAccessInput) => {
  const now = deps.clock.now();
  const { dealershipId, membershipId, offboarding } = input;
  const { principal, target, forSelf } = await authoriseRemoval(deps, trx, input);
  if (principal.provedDealershipId !== dealershipId) throw new AppError('pdnRequired', { dealershipId });
  await checkPeopleLimit(trx, { removerId: principal.accountId, targetId: target.accountId }, now);
  const { isAdministrator } = target;
  if (offboarding && (await isLastAdministrator(trx, { membershipId, isAdministrator }, dealershipId))) {
    throw new AppError('notAllowed', { reason: 'lastAdministrator' });
  }
  const { on, at } = momentOf(input.on, target.timeZone, now);
  const holdings = await readHoldings(trx, membershipId, now);
  const items = (offboarding ? holdings : named(holdings, input.codes)).map((each) => plannedOf(each, at));
  const removable = items.filter(isRemovable);
  if (!offboarding && removable.length === 0) throw new AppError('notHeld', { items });
  return { principal, target, forSelf, on, at, items, removable };
};

type Checked = Awaited<ReturnType<typeof check>>;

const insert = async (deps: Deps, trx: Knex.Transaction, input: RemoveAccessInput, checked: Checked) => {
  const { principal, target, on, at, removable } = checked;
  const now = deps.clock.now();
  const id = newId(deps.clock);
  await trx('access_removals').insert({
    id,
    reference: newReference('AC'),
    dealership_id: input.dealershipId,
    membership_id: input.membershipId,
    user_id: target.accountId,
    removed_by: principal.accountId,
    offboarding: input.offboarding,
    codes: input.offboarding ? [] : removable.map(({ code }) => code),
    on_day: on,
    effective_at: at,
    state: on === null ? 'done' : 'scheduled',
    due_at: on === null ? null : at,
    settled_at: on === null ? now : null,
    conversation_id: input.caller.via === 'chat' ? input.caller.conversationId : null,
    locale: input.locale,
    created_at: now,
  });
  return readRemoval(trx, id);
};

const remove = async (deps: Deps, trx: Knex.Transaction, input: RemoveAccessInput) => {
  const requests = await lockForRemoval(trx, input);
  const membership = await trx('memberships').where({ id: input.membershipId }).first('user_id');
  const callerId = await identifiedAccount(trx, input.caller, deps.clock.now());
  await lockPeople(trx, [callerId, membership?.user_id ?? null]);
  const checked = await check(deps, trx, input);
  const removal = await insert(deps, trx, input, checked);
  const acting = actingAs(checked.principal, input.operationId);
  const ended = await shortenEntitlements(trx, removal, { onlyBefore: false });
  const filed = removalEvent(acting, 'access_removal.filed', removal, {
    applications: checked.removable.map(({ code }) => code),
    offboarding: removal.offboarding,
    on: removal.on,
  });
  const audit: AuditEvent[] = [filed];
  let closed: RemovedAccess['closed'] = [];
  if (removal.on === null) {
    const done = await carryOut(deps, trx, acting, removal, { requests, ended });
    closed = done.closed;
    audit.push(...done.audit);
  } else {
    await tellPlanned(deps, trx, removal, { names: checked.removable, channel: acting.channel });
    closed = checked.removable.filter(({ outcome }) => outcome === 'open');
  }
  const names = ({ code, name }: { code: string; name: string }) => ({ code, name });
  const result: RemovedAccess = {
    reference: removal.reference,
    offboarding: removal.offboarding,
    forSelf: checked.forSelf,
    personName: removal.target.fullName,
    dealershipName: removal.dealershipName,
    on: removal.on,
    ended: ended.map(names),
    closed: closed.map(names),
    skipped: input.offboarding ? [] : checked.items.filter((item) => !isRemovable(item)).map(names),
  };
  return { result, audit, userId: checked.principal.accountId };
};

/**
 * Takes access away, once an operation id: one's own, or as administrator somebody's at the same dealership; at once or from
 * the beginning of a day on. Off-boarding ends the place at the dealership, and the account where it was the last one. What was
 * asked for and has not begun is closed with it. Everybody concerned is mailed a receipt.
 * @throws what `authorise` throws · AppError('pdnRequired') until the PDN is proved in this verification ·
 *   AppError('notAllowed', { reason: 'ownPlace' | 'lastAdministrator' | 'supervisorNeeded' }) ·
 *   AppError('notHeld', { items }) when there is nothing to remove ·
 *   AppError('unknownApplication' | 'invalidDate' | 'notFound')
 */
export const removeAccess = (deps: Deps, input: RemoveAccessInput): Promise<RemovedAccess> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'removeAccess',
    caller: input.caller,
    result: removedAccessSchema,
    act: (trx) => remove(deps, trx, input),
  });
