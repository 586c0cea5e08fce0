import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { Principal } from '../identity/types.ts';
import type { Reactivation } from './types.ts';

const shown = 25;

// Another administrator, who is asked first (`administratorsAbove`).
const administratorOfTheirs = `select from memberships own
    join memberships a on a.dealership_id = own.dealership_id and a.is_administrator and a.ended_at is null
    join users au on au.id = a.user_id and au.status = 'active'
   where own.user_id = u.id and own.ended_at is null and a.user_id <> u.id`;

/**
 * Open questions that this person may answer: of people at a dealership that they administer, never their own; the help desk's
 * supervisors answer where no administrator can.
 */
export const waitingReactivations = (knex: Knex, principal: Principal) =>
  knex('reactivations as r')
    .join('users as u', 'u.id', 'r.user_id')
    .join('memberships as m', 'm.user_id', 'u.id')
    .join('dealerships as d', 'd.id', 'm.dealership_id')
    .where({ 'r.decided_at': null, 'u.status': 'idle', 'm.ended_at': null })
    .modify((query) => {
      if (principal.type === 'agent') return query.whereRaw(`not exists (${administratorOfTheirs})`);
      return query
        .whereNot('u.id', principal.accountId)
        .whereIn('m.dealership_id', (own) =>
          own
            .select('dealership_id')
            .from('memberships')
            .where({ user_id: principal.accountId, is_administrator: true, ended_at: null }),
        );
    });

/**
 * Who waits to be let in again, the longest first; 25 at the most.
 * @throws what `authorise` throws for `decideReactivation`.
 */
export const listReactivations = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<Reactivation[]> => {
  const principal = await authorise(deps, deps.knex, input.caller, 'decideReactivation');
  const isProved = deps.knex.raw(
    `exists (select from caller_checks c
       where c.user_id = u.id and c.agent_id = ? and c.ended_at is null and c.proved_until > ?)`,
    [principal.agentId, deps.clock.now()],
  );
  const rows: Reactivation[] = await waitingReactivations(deps.knex, principal)
    .orderBy(['r.asked_at', 'r.id', 'd.name'])
    .select({
      id: 'r.id',
      userId: 'u.user_id',
      name: 'u.full_name',
      title: 'm.title',
      dealership: 'd.name',
      pdn: 'd.pdn',
      askedAt: 'r.asked_at',
      lastUsedAt: 'u.last_used_at',
      isProved,
    });
  // Somebody at two of one's dealerships is one question.
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].reverse().slice(0, shown);
};
