import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import { endCallerTrust } from '../callerChecks/endCallerTrust.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AccountStatus } from '../identity/types.ts';
import { newId } from '../ids.ts';
import { endPowers } from './endPowers.ts';
import { tellFrozen } from './tellFrozen.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface Freezing extends Pick<AuditEvent, 'actor' | 'channel' | 'operationId'> {
  accountId: string;
  /** The change that is disputed. */
  changeId: string;
}

// The earliest dispute counts: whoever took an account over and then froze it must not be the one who was there before.
const disputeEarlier = (trx: Knex, { accountId, changeId }: Freezing) =>
  trx.raw(
    `update freezes f set change_id = mine.id, proved_until = null, proved_to = null
       from account_changes mine
      where f.user_id = :accountId and f.ended_at is null and mine.id = :changeId
        and not exists (select 1 from account_changes c where c.id = f.change_id and (c.at, c.id) <= (mine.at, mine.id))`,
    { accountId, changeId },
  );

/**
 * Freezes an account in the caller's transaction: ends everything by which somebody could go on as it, and mails its owner,
 * administrators and supervisors.
 * @returns the events to append last; none where it is frozen already, or closed for good: nothing is left to take away.
 */
export const freezeAccount = async (
  deps: Deps,
  trx: Knex.Transaction,
  freezing: Freezing,
): Promise<AuditEvent[]> => {
  const { accountId: id, changeId, ...by } = freezing;
  const now = deps.clock.now();
  await endPowers(deps, trx, id);
  const user = await trx('users').where({ id }).forUpdate().first<{ status: AccountStatus }>('status');
  await endCallerTrust(trx, id, now);
  if (user.status === 'frozen') await disputeEarlier(trx, freezing);
  if (user.status === 'frozen' || user.status === 'offboarded') return [];
  const freezeId = newId(deps.clock);
  const freeze = {
    id: freezeId,
    user_id: id,
    change_id: changeId,
    status_before: user.status,
    frozen_at: now,
  };
  await trx('freezes').insert(freeze);
  await trx('users').where({ id }).update({ status: 'frozen', status_changed_at: now });
  await tellFrozen(deps, trx, id);
  const change = await trx('account_changes').where({ id: changeId }).first('kind', 'at');
  const details = { freezeId, disputed: change?.kind, disputedAt: change?.at, statusBefore: user.status };
  return [{ ...by, verb: 'user.frozen', subject: { type: 'user', id }, dealershipId: null, details }];
};
