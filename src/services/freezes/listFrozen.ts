import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { ChangeKind } from '../notices/types.ts';

/** Something of a frozen account that was changed, from the disputed change on. */
export interface DisputedChange {
  kind: ChangeKind | 'freeze';
  at: Date;
  channel: string | null;
}

/** A frozen account, as a supervisor sees it. Its addresses are the caller's to name. */
export interface FrozenAccount {
  freezeId: string;
  userId: string;
  fullName: string;
  dealerships: string[];
  frozenAt: Date;
  /** None where the owner froze it in the chat and nothing was changed lately. */
  changes: DisputedChange[];
  /** The Help Desk secret's question in force before; null where none was enrolled. */
  question: string | null;
  /** This supervisor has just made sure who is calling. */
  isProved: boolean;
}

interface Row {
  id: string;
  user_id: string;
  full_name: string;
  dealerships: string[];
  frozen_at: Date;
  changes: { kind: DisputedChange['kind']; at: string; channel: string | null }[];
  secret_question: string | null;
  is_proved: boolean;
}

const query = `select f.id, u.user_id, u.full_name, f.frozen_at, c.secret_question,
    array(select d.name from memberships m join dealerships d on d.id = m.dealership_id
           where m.user_id = u.id and m.ended_at is null order by d.name) as dealerships,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'at', o.at, 'channel', o.channel) order by o.at, o.id), '[]')
       from account_changes o where o.user_id = u.id and (o.at, o.id) >= (c.at, c.id) and o.kind <> 'freeze') as changes,
    coalesce(f.proved_to = :agentId and f.proved_until > :now, false) as is_proved
  from freezes f
  join users u on u.id = f.user_id
  join account_changes c on c.id = f.change_id
  where f.ended_at is null and u.status = 'frozen'
  order by f.frozen_at`;

/**
 * The accounts that were frozen by "This wasn't me" and wait for a supervisor, the longest waiting first.
 * @throws what `authorise` throws for `viewFrozenAccounts`
 */
export const listFrozen = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<FrozenAccount[]> => {
  const { agentId } = await authorise(deps, deps.knex, input.caller, 'viewFrozenAccounts');
  const { rows } = await deps.knex.raw<{ rows: Row[] }>(query, { agentId, now: deps.clock.now() });
  return rows.map((row) => ({
    freezeId: row.id,
    userId: row.user_id,
    fullName: row.full_name,
    dealerships: row.dealerships,
    frozenAt: row.frozen_at,
    changes: row.changes.map(({ at, ...change }) => ({ ...change, at: new Date(at) })),
    question: row.secret_question,
    isProved: row.is_proved,
  }));
};
