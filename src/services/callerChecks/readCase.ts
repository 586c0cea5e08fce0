import { openReenrolmentOf } from '../challengeQuestions/reenrolments.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { AccountStatus } from '../identity/types.ts';
import { caseOf } from './caseOf.ts';

/** A case as its agent sees it. Nothing in it helps a caller to answer. */
export interface CaseView {
  caseId: string;
  userId: string;
  fullName: string;
  dealerships: string[];
  status: AccountStatus;
  /** What to ask the caller; null: no Help Desk secret is on record, and nothing can be proved. */
  question: string | null;
  /** The caller has just proved to be the owner. */
  isProved: boolean;
  /** The owner may set new challenge questions until then; null: not now. */
  reenrolsUntil: Date | null;
}

/**
 * An agent's own case; null where it has ended, or is somebody else's.
 * @throws what `authorise` throws for `checkCaller`
 */
export const readCase = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; caseId: string },
): Promise<CaseView | null> => {
  const { agentId } = await authorise(deps, deps.knex, input.caller, 'checkCaller');
  const found = await caseOf(deps, { caseId: input.caseId, agentId });
  if (!found) return null;
  const account = await accountOf(deps.knex, found.accountId);
  const now = deps.clock.now();
  return {
    caseId: found.id,
    userId: found.userId,
    fullName: found.fullName,
    dealerships: (account?.memberships ?? []).map(({ dealershipName }) => dealershipName),
    status: found.status,
    question: found.secret?.question ?? null,
    isProved: found.provedUntil !== null && found.provedUntil > now,
    reenrolsUntil: await openReenrolmentOf(deps.knex, found.accountId, now),
  };
};
