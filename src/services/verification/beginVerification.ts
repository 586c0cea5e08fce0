import type { Knex } from 'knex';
import { z } from 'zod';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countUp } from '../throttles/countUp.ts';
import { type ClaimedAccount, claimedAccount } from './claimedAccount.ts';
import { countFailures, endOldCodes } from './countFailures.ts';
import { codeMac, throttleKeys } from './keys.ts';
import { mailCode, newCode } from './mailCode.ts';
import { knownPlace, pauseOf } from './pauses.ts';
import { codeMailsBySource, codeMs, resendMs } from './rules.ts';
import type { BeginVerificationInput, BeginVerificationResult, CodeSent } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;
type Keys = ReturnType<typeof throttleKeys>;

const resultSchema: z.ZodType<BeginVerificationResult> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    codeId: z.string(),
    expiresAt: z.coerce.date(),
    resendAt: z.coerce.date(),
  }),
  z.object({ kind: z.literal('paused'), until: z.coerce.date() }),
]);

const send = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: BeginVerificationInput,
  claimed: ClaimedAccount,
  keys: Keys,
): Promise<CodeSent> => {
  const { caller } = input;
  const now = deps.clock.now();
  const codeId = newId(deps.clock);
  const code = newCode();
  const expiresAt = new Date(now.getTime() + codeMs);
  await trx('one_time_codes').insert({
    id: codeId,
    user_id: claimed.accountId,
    dealership_id: claimed.dealershipId,
    channel: caller.channel,
    conversation_id: caller.conversationId,
    channel_user_id: caller.channelUserId,
    source_key: keys.source,
    account_key: keys.account,
    code_mac: codeMac(deps.keyring, codeId, code),
    sent_at: now,
    expires_at: expiresAt,
    created_at: now,
  });
  const locale = claimed.locale ?? input.locale;
  await mailCode(deps, trx, { to: claimed.email, code, channel: caller.channel, locale });
  return { kind: 'sent', codeId, expiresAt, resendAt: new Date(now.getTime() + resendMs) };
};

const begin = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: BeginVerificationInput,
): Promise<{ result: BeginVerificationResult; audit: AuditEvent[] }> => {
  const { caller } = input;
  const now = deps.clock.now();
  const claimed = await claimedAccount(trx, caller, input.typed);
  const place = await knownPlace(trx, caller, claimed.typedUserId);
  const keys = throttleKeys(deps.keyring, claimed.typedUserId, caller.source, place);
  const until = await pauseOf(trx, keys, now);
  if (until) return { result: { kind: 'paused', until }, audit: [] };
  const failures = await endOldCodes(trx, caller, keys.source, now);
  const { pausedUntil, audit } = await countFailures(trx, caller, keys.source, failures, now);
  if (pausedUntil) return { result: { kind: 'paused', until: pausedUntil }, audit };
  const mails = await countUp(trx, keys.mails, codeMailsBySource, now);
  if (!mails) return { result: { kind: 'paused', until: await mailsUntil(trx, keys.mails, now) }, audit };
  return { result: await send(deps, trx, input, claimed, keys), audit };
};

const mailsUntil = async (trx: Knex, key: string, now: Date): Promise<Date> => {
  const row = await trx('throttles')
    .where({ key })
    .first<{ paused_until: Date | null } | undefined>('paused_until');
  return row?.paused_until ?? now;
};

/**
 * Mails a code to the address on record, if the User ID and PDN are right; otherwise does the same for nobody. Unknown, wrong,
 * locked, idle, frozen and off-boarded get the same answer, queries and jobs. The same operation id again mails nothing.
 *
 *     begin → sent → (wrong, up to 4 ×) → verified | usedUp | expired
 *       ↓                                              ↓ the fifth of them in 24 h
 *     paused ←─────────────────────────────────────────┘
 */
export const beginVerification = (
  deps: Deps,
  input: BeginVerificationInput,
): Promise<BeginVerificationResult> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'verification.begun',
    caller: input.caller,
    result: resultSchema,
    act: async (trx) => ({ ...(await begin(deps, trx, input)), userId: null }),
  });
