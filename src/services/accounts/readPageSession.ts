import type { ServiceDeps } from '../deps.ts';
import type { AgentCaller, PageCaller } from '../identity/caller.ts';
import { hashToken } from '../ids.ts';
import { csrfOf } from './pageSession.ts';

interface Row {
  user_id: string | null;
  agent_id: string | null;
  signed_in_with: 'password' | 'portalToken';
  name: string;
  is_supervisor: boolean;
}

/** Somebody who is signed in on our pages. */
export interface PageVisitor {
  caller: PageCaller | AgentCaller;
  csrf: string;
  name: string;
  /** Of the help desk; what they may do is checked by the services. */
  isSupervisor: boolean;
}

/** Who holds a session token; null when it is over, or when its user is not active any more. */
export const readPageSession = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: { sessionToken: string },
): Promise<PageVisitor | null> => {
  const { rows } = await deps.knex.raw<{ rows: Row[] }>(
    `select s.user_id, s.agent_id, s.signed_in_with, coalesce(u.full_name, a.full_name) as name,
            coalesce(a.is_supervisor, false) as is_supervisor
       from page_sessions s
       left join users u on u.id = s.user_id and u.status = 'active'
       left join agents a on a.id = s.agent_id
      where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now and (u.id is not null or a.id is not null)`,
    { hash: hashToken(input.sessionToken), now: deps.clock.now() },
  );
  const row = rows[0];
  if (!row) return null;
  const { name, is_supervisor: isSupervisor } = row;
  const common = { csrf: csrfOf(deps.keyring, input.sessionToken), name, isSupervisor };
  if (row.agent_id) return { ...common, caller: { via: 'agent', agentId: row.agent_id } };
  const caller: PageCaller = { via: 'page', accountId: row.user_id ?? '', signedInWith: row.signed_in_with };
  return { ...common, caller };
};
