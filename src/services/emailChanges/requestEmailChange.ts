import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { authorise } from '../identity/authorise.ts';
import { placeOf } from '../identity/sources.ts';
import { newId } from '../ids.ts';
import { maskEmail } from '../notices/maskEmail.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countUp } from '../throttles/countUp.ts';
import { codeMac, throttleKeys } from '../verification/keys.ts';
import { newCode } from '../verification/mailCode.ts';
import { codeMailsBySource, codeMs, resendMs } from '../verification/rules.ts';
import { endPending } from './cancelPendingEmailChange.ts';
import { judgeEmail } from './judgeEmail.ts';
import { lockEmail } from './lockEmail.ts';
import { mailEmailCode } from './mailEmailCode.ts';
import { type NewEmail, type RequestedEmail, requestedSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;
type Input = NewEmail & { operationId: string };

const insertPending = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: Input,
  accountId: string,
  to: string,
) => {
  const { caller } = input;
  const now = deps.clock.now();
  const account = await accountOf(trx, accountId);
  // Who it is has been proved here: what others guess elsewhere does not stop it.
  const known = placeOf(caller.source);
  const keys = throttleKeys(deps.keyring, account?.userId ?? accountId, caller.source, known);
  const place = { conversation_id: caller.conversationId, channel_user_id: caller.channelUserId };
  await endPending(trx, accountId, 'replaced', now);
  await trx('one_time_codes')
    .where({ ...place, purpose: 'email', used_at: null, ended_at: null })
    .update({ ended_at: now });
  const [codeId, changeId, code] = [newId(deps.clock), newId(deps.clock), newCode()];
  const expiresAt = new Date(now.getTime() + codeMs);
  await trx('one_time_codes').insert({
    ...place,
    id: codeId,
    user_id: accountId,
    channel: caller.channel,
    purpose: 'email',
    source_key: keys.source,
    account_key: keys.account,
    code_mac: codeMac(deps.keyring, codeId, code),
    sent_at: now,
    expires_at: expiresAt,
    created_at: now,
  });
  await trx('email_changes').insert({
    id: changeId,
    user_id: accountId,
    new_email: to,
    code_id: codeId,
    created_at: now,
  });
  await mailEmailCode(deps, trx, { to, code, channel: caller.channel, locale: account?.locale ?? 'en' });
  return { changeId, expiresAt, resendAt: new Date(now.getTime() + resendMs) };
};

const request = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: Input,
): Promise<{ result: RequestedEmail; audit: AuditEvent[]; userId: string | null }> => {
  const { caller, operationId } = input;
  const accountId = (await authorise(deps, trx, caller, 'updateEmail')).accountId ?? '';
  await lockEmail(trx, `of ${accountId}`);
  const judged = await judgeEmail(deps, trx, accountId, input.email);
  if (judged.kind === 'refused') {
    return { result: { kind: 'refused', reason: judged.reason }, audit: [], userId: accountId };
  }
  const { mails } = throttleKeys(deps.keyring, '', caller.source);
  if (!(await countUp(trx, mails, codeMailsBySource, deps.clock.now()))) {
    return { result: { kind: 'dailyLimit' }, audit: [], userId: accountId };
  }
  const { email } = judged.address;
  await tellOwner(deps, trx, {
    accountId,
    kind: 'emailRequested',
    channel: caller.channel,
    lines: (locale) => [t(locale, 'notices.newAddress', { email: maskEmail(email) })],
  });
  const pending = await insertPending(deps, trx, input, accountId, email);
  const event: AuditEvent = {
    verb: 'user.email_requested',
    actor: { type: 'user', id: accountId },
    subject: { type: 'user', id: accountId },
    dealershipId: null,
    operationId,
    channel: caller.channel,
    details: { changeId: pending.changeId, from: judged.current, to: email },
  };
  return { result: { kind: 'sent', ...pending }, audit: [event], userId: accountId };
};

/**
 * Asks for a new e-mail address, once an operation id: a code goes to the new one, a notice to the old one, and nothing is
 * changed before the code is typed. One an account: an earlier one is replaced.
 *
 *     request → pending → (wrong, up to 4 ×) → done | usedUp | expired | taken
 *                  ↓
 *               withdrawn | replaced | cancelled (a reset, a new password, a freeze)
 *
 * @throws what `authorise` throws for `updateEmail`
 */
export const requestEmailChange = (deps: Deps, input: Input): Promise<RequestedEmail> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'requestEmailChange',
    caller: input.caller,
    result: requestedSchema,
    act: (trx) => request(deps, trx, input),
  });
