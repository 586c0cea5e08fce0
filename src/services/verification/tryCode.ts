import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countAttempt, refundAttempt } from './countAttempt.ts';
import { isCode } from './keys.ts';
import { type Redeem, settleAttempt } from './settleAttempt.ts';
import type { CheckCodeInput, CodeFailure } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>;

const failureSchema: z.ZodType<CodeFailure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wrong'), triesLeft: z.number() }),
  z.object({ kind: z.literal('usedUp') }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('paused'), until: z.coerce.date() }),
]);

/**
 * Tries a code of a purpose. The try is counted first and given back after an error of ours; the code works once, five tries
 * at the most. The same operation id again gets the same answer and costs nothing.
 */
export const tryCode = async <Result>(
  deps: Deps,
  given: CheckCodeInput,
  act: Redeem<Result> & { kind: string; result: z.ZodType<Result> },
): Promise<Result | CodeFailure> => {
  const input = { ...given, code: given.code.replaceAll(/\D/g, '').slice(0, 32) };
  const attempt = await countAttempt(deps, input, act.purpose);
  if (attempt.kind === 'paused') return { kind: 'paused', until: attempt.until };
  const { row } = attempt;
  // Nobody's code is never right, whatever was guessed.
  const isRight =
    attempt.kind === 'counted' &&
    isCode(deps.keyring, attempt.row.id, input.code, attempt.row.code_mac) &&
    attempt.row.user_id !== null;
  const spent = {
    tryNumber: row?.tries ?? 0,
    isCounted: attempt.kind === 'counted',
    isRight,
  };
  try {
    return await runOperation<Result | CodeFailure>(deps, {
      id: input.operationId,
      kind: act.kind,
      caller: input.caller,
      result: z.union([act.result, failureSchema]),
      act: (trx) => settleAttempt(deps, trx, input, spent, act),
    });
  } catch (error) {
    if (attempt.kind === 'counted') await refundAttempt(deps, input);
    throw error;
  }
};
