import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { countDown } from '../throttles/countUp.ts';
import { type CodePurpose, type CodeRow, lockCode } from './codeRow.ts';
import { countFailures } from './countFailures.ts';
import { codeTries } from './rules.ts';
import type { CheckCodeInput, CodeFailure } from './types.ts';

/** What a try led to, as it is kept with its operation. */
export interface Outcome<Result> {
  result: Result;
  audit: AuditEvent[];
  userId: string | null;
}

/** What a right code of a purpose does, in the transaction that uses it up. */
export interface Redeem<Result> {
  purpose: CodePurpose;
  redeem(trx: Knex.Transaction, row: CodeRow, accountId: string): Promise<Outcome<Result>>;
}

type Deps = Pick<ServiceDeps, 'clock'>;

const end = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: CheckCodeInput,
  row: CodeRow,
  reason: CodeFailure,
): Promise<Outcome<CodeFailure>> => {
  const now = deps.clock.now();
  if (row.used_at ?? row.ended_at) return { result: reason, audit: [], userId: null };
  await trx('one_time_codes').where({ id: row.id }).update({ ended_at: now });
  const failures = row.tries > 0 ? 1 : 0;
  const { pausedUntil, audit } = await countFailures(trx, input.caller, row.source_key, failures, now);
  const result: CodeFailure = pausedUntil ? { kind: 'paused', until: pausedUntil } : reason;
  return { result, audit, userId: null };
};

/** Writes down what a try led to; the code is locked and read again, for another try may have ended it meanwhile. */
export const settleAttempt = async <Result>(
  deps: Deps,
  trx: Knex.Transaction,
  input: CheckCodeInput,
  attempt: { tryNumber: number; isCounted: boolean; isRight: boolean },
  { purpose, redeem }: Redeem<Result>,
): Promise<Outcome<Result | CodeFailure>> => {
  const row = await lockCode(trx, input.caller, input.codeId, purpose);
  if (!row) return { result: { kind: 'expired' }, audit: [], userId: null };
  const isOver = row.used_at !== null || row.ended_at !== null;
  if (attempt.isRight && !isOver && row.user_id) {
    // It was counted among the wrong ones before it was known to be right.
    await countDown(trx, row.account_key);
    await trx('one_time_codes').where({ id: row.id }).update({ used_at: deps.clock.now() });
    return redeem(trx, row, row.user_id);
  }
  if (attempt.tryNumber >= codeTries) {
    // One that came too late ends nothing: a counted one before it may be right and not written down yet.
    if (!attempt.isCounted && !isOver) return { result: { kind: 'usedUp' }, audit: [], userId: null };
    return end(deps, trx, input, row, { kind: 'usedUp' });
  }
  if (isOver || row.expires_at <= deps.clock.now()) return end(deps, trx, input, row, { kind: 'expired' });
  return { result: { kind: 'wrong', triesLeft: codeTries - attempt.tryNumber }, audit: [], userId: null };
};
