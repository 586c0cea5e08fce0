import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AgentCaller, Caller } from './caller.ts';
import { identify, levelFor, missingProof } from './identify.ts';
import { type OperationId, type OperationRule, operations } from './operations.ts';
import { ruleFor } from './ruleFor.ts';
import type { AccountStatus, AgentPrincipal, Principal } from './types.ts';

interface Standing {
  status: AccountStatus;
  is_member: boolean;
  is_administrator: boolean;
}

// The row stays as it is until the act has committed: an off-boarding waits, or is seen.
const standingOf = async (trx: Knex, accountId: string, dealershipId: string | null) => {
  const user = await trx('users')
    .where({ id: accountId })
    .forShare()
    .first<Pick<Standing, 'status'> | undefined>('status');
  if (!user) return null;
  const memberships = await trx('memberships')
    .where({ user_id: accountId, ended_at: null })
    .modify((query) => {
      if (dealershipId) query.where({ dealership_id: dealershipId });
    })
    .forShare()
    .select<{ is_administrator: boolean }[]>('is_administrator');
  return {
    status: user.status,
    is_member: memberships.length > 0,
    is_administrator: memberships.some((membership) => membership.is_administrator),
  };
};

/** Whether an account of this status may do it at all. */
export const mayAct = (rule: OperationRule, status: AccountStatus): boolean =>
  status === 'active' || (rule.whileLocked === true && (status === 'locked' || status === 'idle'));

const authoriseAgent = async (
  trx: Knex,
  caller: AgentCaller,
  rule: OperationRule,
): Promise<AgentPrincipal> => {
  const agent = await trx('agents')
    .where({ id: caller.agentId })
    .first<{ is_supervisor: boolean } | undefined>('is_supervisor');
  if (!agent || rule.agents === null) throw new AppError('notAllowed', { reason: 'agent' });
  if (rule.agents === 'supervisor' && !agent.is_supervisor) {
    throw new AppError('notAllowed', { reason: 'notSupervisor' });
  }
  return {
    type: 'agent',
    accountId: null,
    agentId: caller.agentId,
    level: 2,
    via: 'agent',
    isSupervisor: agent.is_supervisor,
  };
};

/**
 * Checks that the caller may do an operation, by the rules of `operations`; called first in the act's transaction (or with
 * the plain `knex` before something is shown). Prolongs the verification it relies on.
 * @throws AppError('verificationRequired', { level, missing }) · AppError('notAllowed', { reason: the status, 'notMember',
 *   'notSupervisor', 'agent' or 'notAgent' }) · AppError('notAdministrator', { dealershipId })
 */
export const authorise = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex,
  caller: Caller,
  operation: OperationId,
  options: { dealershipId?: string | null } = {},
): Promise<Principal> => {
  if (caller.via === 'agent') return authoriseAgent(trx, caller, operations[operation]);
  const now = deps.clock.now();
  const identified = await identify(trx, caller, now);
  const { accountId } = identified;
  const rule = await ruleFor(trx, operation, accountId, now);
  const level = levelFor(rule, caller);
  const missing = accountId ? missingProof(rule, caller, identified) : 'code';
  if (!accountId || missing) throw new AppError('verificationRequired', { level, missing });
  const dealershipId = options.dealershipId ?? null;
  const standing = await standingOf(trx, accountId, dealershipId);
  if (!standing) throw new AppError('verificationRequired', { level, missing: 'code' });
  if (!mayAct(rule, standing.status)) throw new AppError('notAllowed', { reason: standing.status });
  if (!standing.is_member) throw new AppError('notAllowed', { reason: 'notMember' });
  if (rule.role === 'nobody') throw new AppError('notAllowed', { reason: 'notAgent' });
  if (rule.role === 'administrator' && !standing.is_administrator) {
    throw new AppError('notAdministrator', { dealershipId });
  }
  return {
    type: 'user',
    accountId,
    agentId: null,
    level: identified.level,
    via: caller.via,
    channel: caller.via === 'chat' ? caller.channel : null,
    provedDealershipId: identified.provedDealershipId,
    isAdministrator: standing.is_administrator,
  };
};
