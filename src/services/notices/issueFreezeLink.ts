import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { hashToken, newToken } from '../ids.ts';
import { disputeMs } from './rules.ts';

/**
 * A link that freezes the account of whoever gets the mail: single use, seven days. It only reduces power, so it works
 * wherever it is opened; at rest there is its hash.
 */
export const issueFreezeLink = async (
  deps: Pick<ServiceDeps, 'clock' | 'publicUrl'>,
  trx: Knex.Transaction,
  link: { accountId: string; changeId: string },
): Promise<{ url: string; expiresAt: Date }> => {
  const now = deps.clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + disputeMs);
  await trx('freeze_links').insert({
    token_hash: hashToken(token),
    user_id: link.accountId,
    change_id: link.changeId,
    created_at: now,
    expires_at: expiresAt,
  });
  return { url: `${deps.publicUrl()}/not-me/${token}`, expiresAt };
};
