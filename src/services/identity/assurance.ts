import type { ServiceDeps } from '../deps.ts';
import { accountOf } from './accountOf.ts';
import type { ChatCaller } from './caller.ts';
import { liveVerification } from './liveVerification.ts';
import type { Account, AssuranceLevel } from './types.ts';

export interface Assurance {
  level: AssuranceLevel;
  /** Known from level 1 on. */
  account: Account | null;
  /** The dealership whose PDN was proved; it is not asked again while the verification holds. */
  provedDealershipId: string | null;
}

/** How sure we are of who is chatting, now. Reading it does not prolong a verification. */
export const assurance = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: ChatCaller },
): Promise<Assurance> => {
  const verification = await liveVerification(deps.knex, input.caller, deps.clock.now());
  const accountId = verification?.accountId ?? input.caller.accountId;
  const account = accountId ? await accountOf(deps.knex, accountId) : null;
  return {
    level: account ? (verification?.level ?? 1) : 0,
    account,
    provedDealershipId: verification?.dealershipId ?? null,
  };
};
