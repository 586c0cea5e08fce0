import type { Knex } from 'knex';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { ServiceDeps } from '../../deps.ts';
import { byItself } from '../itemEvent.ts';
import type { DueCounts } from '../types.ts';
import { carryOut } from './carryOut.ts';
import { endingEntitlements, shortenEntitlements } from './endEntitlements.ts';
import { isLastAdministrator } from './limits.ts';
import { lockForRemoval, lockPeople } from './lockForRemoval.ts';
import { readRemoval } from './readRemoval.ts';
import { removalEvent } from './removalEvent.ts';
import { giveBack, settle } from './settle.ts';
import { tellLapsed } from './tellRemoved.ts';
import type { LapseReason, Removal } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

interface DueRemoval {
  id: string;
  dealership_id: string;
  membership_id: string;
  user_id: string;
  removed_by: string;
}

const isLiveMember = async (trx: Knex.Transaction, where: Record<string, unknown>) =>
  (await trx('memberships')
    .where({ ...where, ended_at: null })
    .first('id')) !== undefined;

// As at the filing: a frozen account's decisions are suspended; `locked` and `idle` bar signing in, not the right.
const findLapse = async (trx: Knex.Transaction, removal: Removal): Promise<LapseReason | null> => {
  const { remover, target, dealershipId } = removal;
  if (remover.status === 'frozen' || remover.status === 'offboarded') return 'removerGone';
  if (remover.id !== target.id) {
    const where = { user_id: remover.id, dealership_id: dealershipId, is_administrator: true };
    if (!(await isLiveMember(trx, where))) return 'removerGone';
  }
  const isLast = removal.offboarding && (await isLastAdministrator(trx, target, dealershipId));
  return isLast ? 'lastAdministrator' : null;
};

const lapse = async (deps: Deps, trx: Knex.Transaction, removal: Removal, reason: LapseReason) => {
  await giveBack(deps, trx, removal, 'lapsed');
  await tellLapsed(deps, trx, removal, reason);
  await appendAudit(deps, trx, [removalEvent(byItself, 'access_removal.lapsed', removal, { reason })]);
};

/**
 * Carries out a planned removal whose day has come, also when nobody was running on it; with the rights checked again. What
 * somebody has ended earlier is not ended again.
 */
export const carryOutRemoval = async (
  deps: Deps,
  trx: Knex.Transaction,
  due: DueRemoval,
  counts: DueCounts,
): Promise<void> => {
  const requests = await lockForRemoval(trx, {
    dealershipId: due.dealership_id,
    membershipId: due.membership_id,
  });
  const still = await trx('access_removals').where({ id: due.id, state: 'scheduled' }).first('id');
  if (!still) return;
  await lockPeople(trx, [due.removed_by, due.user_id]);
  const removal = await readRemoval(trx, due.id);
  if (!(await isLiveMember(trx, { id: due.membership_id }))) {
    await settle(deps, trx, removal, 'replaced');
    return;
  }
  const reason = await findLapse(trx, removal);
  if (reason) {
    counts.lapsed += 1;
    return lapse(deps, trx, removal, reason);
  }
  const ended = await endingEntitlements(trx, removal);
  const since = await shortenEntitlements(trx, removal, { onlyBefore: true });
  const all = { requests, ended: [...ended, ...since] };
  const { audit } = await carryOut(deps, trx, byItself, removal, all);
  await settle(deps, trx, removal, audit.length > 0 ? 'done' : 'replaced');
  counts.removed += all.ended.length;
  await appendAudit(deps, trx, audit);
};

/** The planned removal that is due first, and is not among `failed`. */
export const nextDueRemoval = async (
  knex: Knex,
  now: Date,
  failed: string[],
): Promise<DueRemoval | undefined> =>
  knex('access_removals')
    .where('due_at', '<=', now)
    .whereNotIn('id', failed)
    .orderBy(['due_at', 'id'])
    .first('id', 'dealership_id', 'membership_id', 'user_id', 'removed_by');
