import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { AgentCaller, PageCaller } from '../identity/caller.ts';
import { hashToken, newToken } from '../ids.ts';
import type { Keyring } from '../secrets/keyring.ts';

export const pageSessionMs = 15 * 60_000;

export interface PageSession {
  kind: 'signedIn';
  /** For the `__Host-` cookie; only its hash is stored. */
  sessionToken: string;
  /** Comes back with every POST. */
  csrf: string;
  caller: PageCaller | AgentCaller;
  name: string;
}

/** The CSRF token of a session: nothing to store, and useless without the cookie. */
export const csrfOf = (keyring: Keyring, sessionToken: string): string =>
  keyring.mac('page-csrf', sessionToken);

/** Opens a session of 15 minutes on our own pages, in the caller's transaction. */
export const openPageSession = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring'>,
  trx: Knex.Transaction,
  person: { caller: PageCaller | AgentCaller; name: string },
): Promise<PageSession> => {
  const { caller, name } = person;
  const now = deps.clock.now();
  const sessionToken = newToken();
  await trx('page_sessions').insert({
    token_hash: hashToken(sessionToken),
    user_id: caller.via === 'page' ? caller.accountId : null,
    agent_id: caller.via === 'agent' ? caller.agentId : null,
    signed_in_with: caller.via === 'page' ? caller.signedInWith : 'password',
    created_at: now,
    expires_at: new Date(now.getTime() + pageSessionMs),
  });
  return { kind: 'signedIn', sessionToken, csrf: csrfOf(deps.keyring, sessionToken), caller, name };
};
