import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { redeemPortalToken } from '../identity/redeemPortalToken.ts';
import { openPageSession, type PageSession } from './pageSession.ts';

/**
 * Signs a user in to our own pages with the portal's word; that counts as level 1.
 * @throws AppError('unauthorized', { reason }) for a bad token, and for a user who is not active.
 */
export const signInToPageWithPortalToken = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'portal'>,
  input: { token: string },
): Promise<PageSession> => {
  const { accountId } = await redeemPortalToken(deps, input);
  return deps.knex.transaction(async (trx) => {
    const user = await trx('users')
      .where({ id: accountId, status: 'active' })
      .first<{ full_name: string } | undefined>('full_name');
    if (!user) throw new AppError('unauthorized', { reason: 'notActive' });
    const caller = { via: 'page', accountId, signedInWith: 'portalToken' } as const;
    const session = await openPageSession(deps, trx, { caller, name: user.full_name });
    const subject = { type: 'user' as const, id: accountId };
    const details = { with: 'portalToken' };
    const event = { actor: subject, subject, dealershipId: null, channel: 'page', details };
    await appendAudit(deps, trx, [{ verb: 'page_session.started', ...event }]);
    return session;
  });
};
