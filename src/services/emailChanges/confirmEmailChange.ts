import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { t } from '../../texts/index.ts';
import type { AuditEvent } from '../audit/types.ts';
import { endCallerTrust } from '../callerChecks/endCallerTrust.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import type { AccountStatus } from '../identity/types.ts';
import { maskEmail } from '../notices/maskEmail.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { endForms } from '../secureForms/endForms.ts';
import type { Outcome } from '../verification/settleAttempt.ts';
import { tryCode } from '../verification/tryCode.ts';
import { showAddress } from './address/readAddress.ts';
import { endPending } from './cancelPendingEmailChange.ts';
import { isTaken } from './judgeEmail.ts';
import { lockEmail } from './lockEmail.ts';
import { codeOf, type PendingChange, pendingOf } from './pendingOf.ts';
import { type ConfirmedEmail, confirmedSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;
type Confirmed = Exclude<ConfirmedEmail, { kind: 'wrong' | 'usedUp' | 'expired' | 'paused' }>;

interface Input {
  caller: ChatCaller;
  operationId: string;
  changeId: string;
  /** As typed; everything but digits is ignored. */
  code: string;
}

// Whose address it is has changed: what was proved with the old one is over. Verifications first, the account after them,
// in the order in which acts take them.
const swap = async (deps: Deps, trx: Knex.Transaction, input: Input, change: PendingChange) => {
  const { user_id: accountId, new_email: email } = change;
  await endForms(deps, trx, { accountId });
  const user = await trx('users')
    .where({ id: accountId })
    .forUpdate()
    .first<{ status: AccountStatus; email: string }>('status', 'email');
  if (user.status !== 'active') throw new AppError('notAllowed', { reason: user.status });
  await endCallerTrust(trx, accountId, deps.clock.now());
  await tellOwner(deps, trx, {
    accountId,
    kind: 'email',
    channel: input.caller.channel,
    newEmail: email,
    lines: (locale, { role }) => [
      t(locale, 'notices.newAddress', { email: role === 'new' ? showAddress(email) : maskEmail(email) }),
    ],
  });
  await trx('users').where({ id: accountId }).update({ email });
  return user.email;
};

const redeem = async (deps: Deps, trx: Knex.Transaction, input: Input): Promise<Outcome<Confirmed>> => {
  const { caller, operationId } = input;
  const change = await pendingOf(trx, input.changeId);
  const isOwn = caller.accountId === null || caller.accountId === change?.user_id;
  if (!change || !isOwn) return { result: { kind: 'over' }, audit: [], userId: null };
  const { user_id: accountId, new_email: email } = change;
  const now = deps.clock.now();
  await lockEmail(trx, email);
  const taken = await isTaken(trx, email, accountId);
  // Whoever cancels it at the same moment has it, or we have: the update tells.
  const ended = await endPending(trx, accountId, taken ? 'failed' : 'done', now);
  if (ended !== change.id) return { result: { kind: 'over' }, audit: [], userId: null };
  if (taken) return { result: { kind: 'taken' }, audit: [], userId: accountId };
  const from = await swap(deps, trx, input, change);
  const event: AuditEvent = {
    verb: 'user.email_changed',
    actor: { type: 'user', id: accountId },
    subject: { type: 'user', id: accountId },
    dealershipId: null,
    operationId,
    channel: caller.channel,
    details: { changeId: change.id, from, to: email },
  };
  return { result: { kind: 'done', email: showAddress(email) }, audit: [event], userId: accountId };
};

/**
 * Changes the address when the code that was mailed to it is typed, in the conversation where it was asked for. Level 3 was
 * checked there; the code may be typed for its ten minutes although the verification has become idle meanwhile, for nothing
 * but what was shown then can happen. Tries are counted as `tryCode` says; the same operation id again gets the same answer.
 * @throws AppError('notAllowed', { reason }) where the account is not active any more.
 */
export const confirmEmailChange = async (deps: Deps, input: Input): Promise<ConfirmedEmail> => {
  const { caller, operationId, changeId, code } = input;
  const codeId = await codeOf(deps.knex, changeId);
  if (!codeId) return { kind: 'over' };
  return tryCode(
    deps,
    { caller, operationId, codeId, code },
    {
      purpose: 'email',
      kind: 'confirmEmailChange',
      result: confirmedSchema,
      redeem: (trx) => redeem(deps, trx, input),
    },
  );
};
