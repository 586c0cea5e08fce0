import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../ids.ts';

/**
 * Whether a link can be used; nothing else, for whoever holds a forwarded mail may ask. What it is about is told only to the
 * person it was sent to: `readRequestForDecision`.
 */
export const readApprovalLink = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { token: string },
): Promise<{ state: 'valid' | 'expired' | 'unknown' }> => {
  const link = await deps
    .knex('approval_links')
    .where({ token_hash: hashToken(input.token) })
    .first<{ expires_at: Date } | undefined>('expires_at');
  if (!link) return { state: 'unknown' };
  return { state: link.expires_at > deps.clock.now() ? 'valid' : 'expired' };
};
