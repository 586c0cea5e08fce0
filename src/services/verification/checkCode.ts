import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { tryCode } from './tryCode.ts';
import type { CheckCodeInput, CheckCodeResult } from './types.ts';
import { verify } from './verify.ts';

const verifiedSchema = z.object({
  kind: z.literal('verified'),
  accountId: z.string(),
  dealershipId: z.string().nullable(),
});

/**
 * Checks a code. A right one verifies (account, channel, conversation, channel user) for 15 minutes; how tries are counted
 * says `tryCode`.
 */
export const checkCode = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: CheckCodeInput,
): Promise<CheckCodeResult> => {
  const settled = await tryCode(deps, input, {
    purpose: 'identity',
    kind: 'verification.checked',
    result: verifiedSchema,
    redeem: (trx, row, accountId) => verify(deps, trx, input.caller, row, accountId),
  });
  if (settled.kind !== 'verified') return settled;
  const account = await accountOf(deps.knex, settled.accountId);
  return account ? { kind: 'verified', account, dealershipId: settled.dealershipId } : { kind: 'expired' };
};
