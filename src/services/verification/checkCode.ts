import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countAttempt, refundAttempt } from './countAttempt.ts';
import { isCode } from './keys.ts';
import { type Settled, settleAttempt } from './settleAttempt.ts';
import type { CheckCodeInput, CheckCodeResult } from './types.ts';

const settledSchema: z.ZodType<Settled> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verified'), accountId: z.string(), dealershipId: z.string().nullable() }),
  z.object({ kind: z.literal('wrong'), triesLeft: z.number() }),
  z.object({ kind: z.literal('usedUp') }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('paused'), until: z.coerce.date() }),
]);

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>;

const settle = async (deps: Deps, input: CheckCodeInput): Promise<Settled> => {
  const attempt = await countAttempt(deps, input);
  if (attempt.kind === 'paused') return { kind: 'paused', until: attempt.until };
  const { row } = attempt;
  // Nobody's code is never right, whatever was guessed.
  const isRight =
    attempt.kind === 'counted' &&
    isCode(deps.keyring, attempt.row.id, input.code, attempt.row.code_mac) &&
    attempt.row.user_id !== null;
  try {
    return await runOperation(deps, {
      id: input.operationId,
      kind: 'verification.checked',
      caller: input.caller,
      result: settledSchema,
      act: (trx) =>
        settleAttempt(deps, trx, input, {
          tryNumber: row?.tries ?? 0,
          isCounted: attempt.kind === 'counted',
          isRight,
          countedForAccount: attempt.kind === 'counted' && attempt.countedForAccount,
        }),
    });
  } catch (error) {
    if (attempt.kind === 'counted') await refundAttempt(deps, input);
    throw error;
  }
};

/**
 * Checks a code. The try is counted first and given back after an error of ours; the code works once, five tries at the most.
 * A right one verifies (account, channel, conversation, channel user) for 15 minutes. The same operation id again gets the
 * same answer and costs nothing.
 */
export const checkCode = async (deps: Deps, input: CheckCodeInput): Promise<CheckCodeResult> => {
  const code = input.code.replaceAll(/\D/g, '').slice(0, 32);
  const settled = await settle(deps, { ...input, code });
  if (settled.kind !== 'verified') return settled;
  const account = await accountOf(deps.knex, settled.accountId);
  return account ? { kind: 'verified', account, dealershipId: settled.dealershipId } : { kind: 'expired' };
};
