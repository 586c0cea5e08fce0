import type { Knex } from 'knex';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AccountStatus } from '../identity/types.ts';
import { hashToken, newId } from '../ids.ts';
import { endPowers } from './endPowers.ts';
import { type FreezeLinkState, stateOfLink } from './readFreezeLink.ts';
import { tellFrozen } from './tellFrozen.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export type FreezeResult = { kind: 'frozen' } | { kind: Exclude<FreezeLinkState, 'valid'> };

interface UsedLink {
  user_id: string;
  change_id: string;
}

const useLink = async (trx: Knex, token: string, now: Date): Promise<UsedLink | null> => {
  const [used]: UsedLink[] = await trx('freeze_links')
    .where({ token_hash: hashToken(token), used_at: null, ended_at: null })
    .where('expires_at', '>', now)
    .update({ used_at: now })
    .returning(['user_id', 'change_id']);
  return used ?? null;
};

// The earliest dispute counts: whoever took an account over and then froze it must not be the one who was there before.
const disputeEarlier = (trx: Knex, { user_id, change_id }: UsedLink) =>
  trx.raw(
    `update freezes f set change_id = mine.id, proved_until = null, proved_to = null
       from account_changes mine
      where f.user_id = :user_id and f.ended_at is null and mine.id = :change_id
        and not exists (select 1 from account_changes c where c.id = f.change_id and (c.at, c.id) <= (mine.at, mine.id))`,
    { user_id, change_id },
  );

const freeze = async (deps: Deps, trx: Knex.Transaction, link: UsedLink) => {
  const now = deps.clock.now();
  const { user_id: id, change_id } = link;
  await endPowers(deps, trx, id);
  const user = await trx('users').where({ id }).forUpdate().first<{ status: AccountStatus }>('status');
  // Frozen already, or closed for good: nothing is left to take away.
  if (user.status === 'frozen') await disputeEarlier(trx, link);
  if (user.status === 'frozen' || user.status === 'offboarded') return;
  const freezeId = newId(deps.clock);
  await trx('freezes').insert({
    id: freezeId,
    user_id: id,
    change_id,
    status_before: user.status,
    frozen_at: now,
  });
  await trx('users').where({ id }).update({ status: 'frozen', status_changed_at: now });
  await tellFrozen(deps, trx, id);
  const change = await trx('account_changes').where({ id: change_id }).first('kind', 'at');
  await appendAudit(deps, trx, [
    {
      verb: 'user.frozen',
      // Whoever holds the link: the house knows no more than that.
      actor: { type: 'system' },
      subject: { type: 'user', id },
      dealershipId: null,
      channel: 'page',
      details: { freezeId, disputed: change?.kind, disputedAt: change?.at, statusBefore: user.status },
    },
  ]);
};

/**
 * "This wasn't me": freezes the account that a link was mailed to, once, whoever opens it from wherever; it only takes power
 * away. The account's verifications, codes, sessions and pending changes end, what it asked for and decided rests
 * (`takeDue`, `findRightsProblem`), and its owner, administrators and supervisors are told. Only a supervisor undoes it.
 */
export const freezeByLink = (deps: Deps, input: { token: string }): Promise<FreezeResult> =>
  deps.knex.transaction(async (trx) => {
    const now = deps.clock.now();
    // One statement uses it up: of a hundred clicks one finds it unused.
    const link = await useLink(trx, input.token, now);
    if (!link) {
      const state = await stateOfLink(trx, input.token, now);
      return { kind: state === 'valid' ? 'used' : state };
    }
    await freeze(deps, trx, link);
    return { kind: 'frozen' };
  });
