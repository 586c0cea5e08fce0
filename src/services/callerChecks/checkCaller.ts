import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { claimOperation } from '../operations/claimOperation.ts';
import { type CallerCase, caseOf } from './caseOf.ts';
import { proofMs } from './rules.ts';
import { type CallerVerdict, trySecret } from './trySecret.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>;

export interface CheckCallerInput {
  caller: Caller;
  /** Of the form: sent twice, it counts once. */
  operationId: string;
  caseId: string;
  /** What the caller says the Help Desk secret is. */
  answer: string;
}

// Only a supervisor gives these back, against what was in force before (`freezes/`), or nobody.
const isClosed = ({ status }: CallerCase) => status === 'frozen' || status === 'offboarded';

const keep = (deps: Deps, agentId: string, found: CallerCase, verdict: CallerVerdict) =>
  deps.knex.transaction(async (trx) => {
    if (verdict === 'match') {
      const proved_until = new Date(deps.clock.now().getTime() + proofMs);
      // One that was ended meanwhile (a freeze, another address) proves nothing any more.
      await trx('caller_checks').where({ id: found.id, ended_at: null }).update({ proved_until });
    }
    await appendAudit(deps, trx, [
      {
        verb: 'user.caller_checked',
        actor: { type: 'agent', id: agentId },
        subject: { type: 'user', id: found.accountId },
        dealershipId: null,
        channel: 'agent',
        details: { caseId: found.id, verdict },
      },
    ]);
  });

/**
 * Whether a caller knows the Help Desk secret of the account of a case: match, no match, locked. A match holds for 15 minutes,
 * for this agent; it opens nothing by itself.
 * @throws AppError('gone', { reason: 'case' }) · AppError('conflict', { reason: 'noSecret' | 'closed' | 'sentTwice' }), without
 *   a try · AppError('busy') · what `authorise` throws for `checkCaller`
 */
export const checkCaller = async (deps: Deps, input: CheckCallerInput): Promise<CallerVerdict> => {
  const { caller, operationId, caseId, answer } = input;
  const { agentId } = await authorise(deps, deps.knex, caller, 'checkCaller');
  const found = await caseOf(deps, { caseId, agentId });
  if (!found) throw new AppError('gone', { reason: 'case' });
  if (isClosed(found)) throw new AppError('conflict', { reason: 'closed' });
  if (!found.secret) throw new AppError('conflict', { reason: 'noSecret' });
  if (!(await claimOperation(deps, deps.knex, { id: operationId, kind: 'checkCaller', caller }))) {
    throw new AppError('conflict', { reason: 'sentTwice' });
  }
  const { accountId, secret } = found;
  const verdict = await trySecret(deps, { caseId, accountId, answer, secretHash: secret.hash });
  await keep(deps, agentId ?? '', found, verdict);
  return verdict;
};
