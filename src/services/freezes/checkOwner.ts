import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { readAddress } from '../emailChanges/address/readAddress.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import { countDown, countUp, type Limit } from '../throttles/countUp.ts';
import { caseOf } from './caseOf.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>;

const day = 24 * 60 * 60_000;

/** Agent's secret checks: 3 a case, 5 an account a day (SECURITY.md, "Passwords, codes, throttles"). */
const byCase: Limit = { allowed: 3, windowMs: 365 * day, pauseMs: 365 * day, longestPauseMs: 365 * day };
const byAccount: Limit = { allowed: 5, windowMs: day, pauseMs: day, longestPauseMs: day };

/** How long a match holds: as long as the talk that it was made in. */
export const proofMs = 15 * 60_000;

/** All that a supervisor is told, of address and answer together. */
export type OwnerCheck = 'match' | 'noMatch' | 'locked';

export interface CheckOwnerInput {
  caller: Caller;
  freezeId: string;
  /** What the person on the phone says: the address, and the answer to the Help Desk question, from before the change. */
  email: string;
  answer: string;
}

// Counted before anything is compared: parallel tries get no more than the budget.
const spend = async (deps: Deps, keys: { case: string; account: string }): Promise<boolean> => {
  const now = deps.clock.now();
  if (!(await countUp(deps.knex, keys.case, byCase, now))) return false;
  if (await countUp(deps.knex, keys.account, byAccount, now)) return true;
  await countDown(deps.knex, keys.case);
  return false;
};

const matches = async (
  deps: Deps,
  keys: { case: string; account: string },
  answer: string,
  hash: string | null,
) => {
  try {
    return (await deps.hasher.verify(normaliseAnswer(answer), hash)).match;
  } catch (error) {
    // "Busy" is our fault: no try is spent.
    if (error instanceof AppError) for (const key of Object.values(keys)) await countDown(deps.knex, key);
    throw error;
  }
};

const sameAddress = (said: string, onRecord: string) =>
  (readAddress(said)?.email ?? said.trim()).toLowerCase() === onRecord.toLowerCase();

/**
 * Whether the person on the phone is the owner of a frozen account: both the e-mail address and the Help Desk secret that were
 * in force before the disputed change, one verdict for the two. A match holds for 15 minutes, for this supervisor.
 * @throws AppError('notFound') · AppError('busy') · what `authorise` throws for `unfreezeAccount`
 */
export const checkOwner = async (deps: Deps, input: CheckOwnerInput): Promise<OwnerCheck> => {
  const { caller, freezeId } = input;
  const { agentId } = await authorise(deps, deps.knex, caller, 'unfreezeAccount');
  const { accountId, change } = await caseOf(deps.knex, freezeId);
  const mac = (what: string) => deps.keyring.mac('throttle', `owner check\n${what}`);
  const keys = { case: mac(`case ${freezeId}`), account: mac(`account ${accountId}`) };
  const isOpen = await spend(deps, keys);
  const { email, secretHash } = change.before;
  // The same work whatever was said, and whether or not the address is right.
  const knows = isOpen && (await matches(deps, keys, input.answer.slice(0, 500), secretHash));
  const verdict: OwnerCheck = !isOpen
    ? 'locked'
    : knows && sameAddress(input.email, email)
      ? 'match'
      : 'noMatch';
  await deps.knex.transaction(async (trx) => {
    const now = deps.clock.now();
    if (verdict === 'match') {
      const proved_until = new Date(now.getTime() + proofMs);
      await trx('freezes')
        .where({ id: freezeId, change_id: change.id, ended_at: null })
        .update({ proved_until, proved_to: agentId });
    }
    await appendAudit(deps, trx, [
      {
        verb: 'user.owner_checked',
        actor: { type: 'agent', id: agentId ?? '' },
        subject: { type: 'user', id: accountId },
        dealershipId: null,
        channel: 'agent',
        details: { freezeId, verdict },
      },
    ]);
  });
  return verdict;
};
