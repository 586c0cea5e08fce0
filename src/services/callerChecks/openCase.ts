import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { newId } from '../ids.ts';
import { accountAt } from '../verification/claimedAccount.ts';

/**
 * Looks up the account that a caller speaks of, by User ID and PDN, and begins a case of it: three tries to prove that it is
 * theirs. Who looked at whose account is in the trail.
 * @throws AppError('notFound', { what: 'account' }) · what `authorise` throws for `checkCaller`
 */
export const openCase = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: { caller: Caller; userId: string; pdn: string },
): Promise<{ caseId: string }> => {
  const { agentId } = await authorise(deps, deps.knex, input.caller, 'checkCaller');
  const account = await accountAt(deps.knex, input);
  if (!account) throw new AppError('notFound', { what: 'account' });
  const caseId = newId(deps.clock);
  await deps.knex.transaction(async (trx) => {
    const opened = { user_id: account.id, agent_id: agentId, opened_at: deps.clock.now() };
    await trx('caller_checks').insert({ id: caseId, ...opened });
    await appendAudit(deps, trx, [
      {
        verb: 'user.looked_up',
        actor: { type: 'agent', id: agentId ?? '' },
        subject: { type: 'user', id: account.id },
        dealershipId: null,
        channel: 'agent',
        details: { caseId },
      },
    ]);
  });
  return { caseId };
};
