import { appendAudit } from '../audit/appendAudit.ts';
import { proofMs } from '../callerChecks/rules.ts';
import { type CallerVerdict, trySecret } from '../callerChecks/trySecret.ts';
import type { ServiceDeps } from '../deps.ts';
import { readAddress } from '../emailChanges/address/readAddress.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { caseOf } from './caseOf.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>;

export interface CheckOwnerInput {
  caller: Caller;
  freezeId: string;
  /** What the person on the phone says: the address, and the answer to the Help Desk question, from before the change. */
  email: string;
  answer: string;
}

const sameAddress = (said: string, onRecord: string) =>
  (readAddress(said)?.email ?? said.trim()).toLowerCase() === onRecord.toLowerCase();

/**
 * Whether the person on the phone is the owner of a frozen account: both the e-mail address and the Help Desk secret that were
 * in force before the disputed change, one verdict for the two. A match holds for 15 minutes, for this supervisor.
 * @throws AppError('notFound') · AppError('busy') · what `authorise` throws for `unfreezeAccount`
 */
export const checkOwner = async (deps: Deps, input: CheckOwnerInput): Promise<CallerVerdict> => {
  const { caller, freezeId } = input;
  const { agentId } = await authorise(deps, deps.knex, caller, 'unfreezeAccount');
  const { accountId, change } = await caseOf(deps.knex, freezeId);
  const { email, secretHash } = change.before;
  const { answer } = input;
  // The same work whether or not the address is right.
  const secret = await trySecret(deps, { caseId: freezeId, accountId, answer, secretHash });
  const verdict = secret === 'match' && !sameAddress(input.email, email) ? 'noMatch' : secret;
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
