import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../ids.ts';

export type FreezeLinkState = 'valid' | 'expired' | 'used' | 'unknown';

interface Row {
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

/** What a link is good for, read with any connection. */
export const stateOfLink = async (knex: Knex, token: string, now: Date): Promise<FreezeLinkState> => {
  const link = await knex('freeze_links')
    .where({ token_hash: hashToken(token) })
    .first<Row | undefined>('expires_at', 'used_at', 'ended_at');
  if (!link) return 'unknown';
  if (link.used_at) return 'used';
  return link.ended_at || link.expires_at <= now ? 'expired' : 'valid';
};

/** Whether a link "This wasn't me" can be used; nothing else, for whoever holds a forwarded mail may ask. Changes nothing. */
export const readFreezeLink = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { token: string },
): Promise<{ state: FreezeLinkState }> => ({
  state: await stateOfLink(deps.knex, input.token, deps.clock.now()),
});
