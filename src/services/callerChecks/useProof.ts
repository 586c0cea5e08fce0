import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';

/**
 * Uses up that a caller has just proved to this agent to be an account's owner: what comes next wants another check. Called while
 * the account's row is locked.
 * @throws AppError('forbidden', { reason: 'notProved' })
 */
export const useProof = async (
  trx: Knex.Transaction,
  proof: { agentId: string; accountId: string; now: Date },
): Promise<void> => {
  const { agentId: agent_id, accountId: user_id, now } = proof;
  const used = await trx('caller_checks')
    .where({ agent_id, user_id, ended_at: null })
    .where('proved_until', '>', now)
    .update({ ended_at: now });
  if (used === 0) throw new AppError('forbidden', { reason: 'notProved' });
};
