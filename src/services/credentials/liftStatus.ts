import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AccountStatus } from '../identity/types.ts';
import { idleMs } from '../portal/rules.ts';
import { approvedIdleMs } from './rules.ts';

/** What became of an account's status by a reset: it is usable, or waits for an administrator. */
export interface Lifted {
  before: AccountStatus;
  /** `needed`: too long away; an administrator has to say yes. */
  idle: 'no' | 'lifted' | 'needed';
}

interface Standing {
  status: AccountStatus;
  used_at: Date;
}

// The others only a person lifts.
const liftable: readonly AccountStatus[] = ['active', 'locked', 'idle'];

const change = (trx: Knex.Transaction, accountId: string, status: AccountStatus, now: Date) =>
  trx('users').where({ id: accountId }).update({ status, status_changed_at: now });

/**
 * Lifts what an owner may lift who proved to be it: `locked`, and `idle` up to 180 days; beyond that the account is `idle` until
 * an administrator approves, whatever else it was (SECURITY.md). Being lifted counts as a use of the account.
 * @throws AppError('notAllowed', { reason: the status }) for a frozen or off-boarded one.
 */
export const liftStatus = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  accountId: string,
): Promise<Lifted> => {
  const now = deps.clock.now();
  const standing = await trx('users')
    .where({ id: accountId })
    .forNoKeyUpdate()
    .first<Standing | undefined>('status', 'last_used_at as used_at');
  if (!standing || !liftable.includes(standing.status)) {
    throw new AppError('notAllowed', { reason: standing?.status ?? 'offboarded' });
  }
  const { status } = standing;
  const unused = now.getTime() - standing.used_at.getTime();
  if (unused > approvedIdleMs) {
    if (status !== 'idle') await change(trx, accountId, 'idle', now);
    return { before: status, idle: 'needed' };
  }
  if (status !== 'active') await change(trx, accountId, 'active', now);
  if (unused <= idleMs && status !== 'idle') return { before: status, idle: 'no' };
  await trx('users').where({ id: accountId }).update({ last_sign_in_at: now });
  return { before: status, idle: 'lifted' };
};

/** The trail's words for it. */
export const liftedVerbs = ({ before, idle }: Lifted): AuditEvent['verb'][] => {
  if (idle === 'needed') {
    return before === 'idle' ? ['user.reactivation_asked'] : ['user.idled', 'user.reactivation_asked'];
  }
  const unlocked = before === 'locked' ? (['user.unlocked'] as const) : [];
  return idle === 'lifted' ? [...unlocked, 'user.reactivated'] : [...unlocked];
};
