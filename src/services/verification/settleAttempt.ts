import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { verificationMs } from '../identity/liveVerification.ts';
import { newId } from '../ids.ts';
import { countDown, resetCount } from '../throttles/countUp.ts';
import { type CodeRow, lockCode } from './codeRow.ts';
import { countFailures } from './countFailures.ts';
import { endLiveVerification } from './endVerification.ts';
import { codeTries } from './rules.ts';
import type { CheckCodeInput } from './types.ts';

/** A try's outcome as it is kept with its operation: without anything about the person. */
export type Settled =
  | { kind: 'verified'; accountId: string; dealershipId: string | null }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'usedUp' }
  | { kind: 'expired' }
  | { kind: 'paused'; until: Date };

interface Outcome {
  result: Settled;
  audit: AuditEvent[];
  userId: string | null;
}

type Deps = Pick<ServiceDeps, 'clock'>;

const verify = async (
  deps: Deps,
  trx: Knex.Transaction,
  caller: ChatCaller,
  row: CodeRow,
  accountId: string,
): Promise<Outcome> => {
  const now = deps.clock.now();
  const id = newId(deps.clock);
  await trx('one_time_codes').where({ id: row.id }).update({ used_at: now });
  await endLiveVerification(trx, caller, now);
  await trx('verifications').insert({
    id,
    user_id: accountId,
    dealership_id: row.dealership_id,
    channel: caller.channel,
    conversation_id: caller.conversationId,
    channel_user_id: caller.channelUserId,
    level: 2,
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + verificationMs),
  });
  await trx('trusted_sources')
    .insert({ user_id: accountId, source: caller.source, last_verified_at: now })
    .onConflict(['user_id', 'source'])
    .merge(['last_verified_at']);
  await resetCount(trx, row.source_key);
  const event: AuditEvent = {
    verb: 'user.verified',
    actor: { type: 'user', id: accountId },
    subject: { type: 'verification', id },
    dealershipId: row.dealership_id,
    channel: caller.channel,
  };
  const result = { kind: 'verified', accountId, dealershipId: row.dealership_id } as const;
  return { result, audit: [event], userId: accountId };
};

const end = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: CheckCodeInput,
  row: CodeRow,
  reason: Settled,
) => {
  const now = deps.clock.now();
  if (row.used_at ?? row.ended_at) return { result: reason, audit: [], userId: null };
  await trx('one_time_codes').where({ id: row.id }).update({ ended_at: now });
  const failures = row.tries > 0 ? 1 : 0;
  const { pausedUntil, audit } = await countFailures(trx, input.caller, row.source_key, failures, now);
  const result: Settled = pausedUntil ? { kind: 'paused', until: pausedUntil } : reason;
  return { result, audit, userId: null };
};

/** Writes down what a try led to; the code is locked and read again, for another try may have ended it meanwhile. */
export const settleAttempt = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: CheckCodeInput,
  attempt: { tryNumber: number; isCounted: boolean; isRight: boolean; countedForAccount: boolean },
): Promise<Outcome> => {
  const { caller } = input;
  const row = await lockCode(trx, caller, input.codeId);
  if (!row) return { result: { kind: 'expired' }, audit: [], userId: null };
  const isOver = row.used_at !== null || row.ended_at !== null;
  if (attempt.isRight && !isOver && row.user_id) {
    // It was counted among the wrong ones before it was known to be right.
    if (attempt.countedForAccount) await countDown(trx, row.account_key);
    return verify(deps, trx, caller, row, row.user_id);
  }
  if (attempt.tryNumber >= codeTries) {
    // One that came too late ends nothing: a counted one before it may be right and not written down yet.
    if (!attempt.isCounted && !isOver) return { result: { kind: 'usedUp' }, audit: [], userId: null };
    return end(deps, trx, input, row, { kind: 'usedUp' });
  }
  if (isOver || row.expires_at <= deps.clock.now()) return end(deps, trx, input, row, { kind: 'expired' });
  return { result: { kind: 'wrong', triesLeft: codeTries - attempt.tryNumber }, audit: [], userId: null };
};
