import type { Knex } from 'knex';
import { v5 } from 'uuid';
import { AppError } from '../../errors.ts';
import { lockPeople } from '../access/removal/lockForRemoval.ts';
import type { AuditEvent } from '../audit/types.ts';
import { useProof } from '../callerChecks/useProof.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Principal } from '../identity/types.ts';
import { runOperation } from '../operations/runOperation.ts';
import { waitingReactivations } from './listReactivations.ts';
import { tellReactivated } from './tellReactivated.ts';
import { type ReactivationDecision, reactivationDecisionSchema } from './types.ts';

export interface DecideReactivationInput {
  caller: Caller;
  operationId: string;
  reactivationId: string;
  approve: boolean;
}

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

interface Row {
  id: string;
  user_id: string;
  conversation_id: string;
  decided_at: Date | null;
  decided_by_user_id: string | null;
  decided_by_agent_id: string | null;
}

// Read after the lock is held: a row that was joined before the wait would be the one from before it.
const nameOfDecider = async (trx: Knex.Transaction, row: Row): Promise<string | null> => {
  const [table, id] = row.decided_by_user_id
    ? ['users', row.decided_by_user_id]
    : ['agents', row.decided_by_agent_id];
  const decider = await trx(table).where({ id }).first<{ full_name: string } | undefined>('full_name');
  return decider?.full_name ?? null;
};

const lock = async (trx: Knex.Transaction, id: string): Promise<Row> => {
  const row = await trx<Row>('reactivations').whereRaw('id::text = ?', [id]).forUpdate().first();
  if (!row) throw new AppError('notFound');
  if (row.decided_at) {
    throw new AppError('alreadyDecided', { byName: await nameOfDecider(trx, row), at: row.decided_at });
  }
  return row;
};

const decide = async (deps: Deps, trx: Knex.Transaction, input: DecideReactivationInput, by: Principal) => {
  const row = await lock(trx, input.reactivationId);
  const mine = await waitingReactivations(trx, by).where({ 'r.id': row.id }).first<{ id: string }>('r.id');
  if (!mine) throw new AppError('notAdministrator');
  const now = deps.clock.now();
  if (by.type === 'agent' && input.approve) {
    await lockPeople(trx, [row.user_id]);
    await useProof(trx, { agentId: by.agentId, accountId: row.user_id, now });
  }
  await trx('reactivations').where({ id: row.id }).update({
    approved: input.approve,
    decided_at: now,
    decided_by_user_id: by.accountId,
    decided_by_agent_id: by.agentId,
  });
  if (input.approve) {
    await trx('users')
      .where({ id: row.user_id, status: 'idle' })
      .update({ status: 'active', status_changed_at: now, last_sign_in_at: now });
  }
  return row;
};

const namespace = '2c7f2f0e-53a5-4f7d-a4b6-0d6f6f3f0a57';

/**
 * Answers whether an account may be used again that was idle for more than 180 days; its owner is told, in the conversation
 * and by mail. A supervisor approves when the owner has proved on the phone to be it (`checkCaller`), and refuses without.
 * @throws what `authorise` throws · AppError('alreadyDecided', { byName, at }) · AppError('notAdministrator') for somebody of
 *   another dealership, oneself, or a supervisor where an administrator can · AppError('notFound') ·
 *   AppError('forbidden', { reason: 'notProved' })
 */
export const decideReactivation = (
  deps: Deps,
  input: DecideReactivationInput,
): Promise<ReactivationDecision> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'reactivation.decided',
    caller: input.caller,
    result: reactivationDecisionSchema,
    act: async (trx) => {
      const by = await authorise(deps, trx, input.caller, 'decideReactivation');
      const row = await decide(deps, trx, input, by);
      const account = await accountOf(trx, row.user_id);
      if (!account) throw new AppError('notFound');
      const eventId = v5(row.id, namespace);
      const { conversation_id: conversationId } = row;
      const news = { account, conversationId, eventId, approved: input.approve };
      await tellReactivated(deps, trx, { ...news, byHelpDesk: by.type === 'agent' });
      const audit: AuditEvent = {
        verb: input.approve ? 'user.reactivated' : 'user.reactivation_denied',
        actor: by.type === 'user' ? { type: 'user', id: by.accountId } : { type: 'agent', id: by.agentId },
        subject: { type: 'user', id: row.user_id },
        dealershipId: null,
        operationId: input.operationId,
        channel: by.type === 'user' ? (by.channel ?? by.via) : by.via,
      };
      const result = { name: account.fullName, approved: input.approve };
      return { result, audit: [audit], userId: by.accountId };
    },
  });
