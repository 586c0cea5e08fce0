import type { Knex } from 'knex';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../ids.ts';
import { freezeAccount } from './freezeAccount.ts';
import { type FreezeLinkState, stateOfLink } from './readFreezeLink.ts';

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
    const about = { accountId: link.user_id, changeId: link.change_id };
    // Whoever holds the link: the house knows no more than that.
    const by = { actor: { type: 'system' }, channel: 'page' } as const;
    await appendAudit(deps, trx, await freezeAccount(deps, trx, { ...about, ...by }));
    return { kind: 'frozen' };
  });
