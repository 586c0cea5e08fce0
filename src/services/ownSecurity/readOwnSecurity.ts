import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { idleFrom, isSoon } from './rules.ts';
import { type OwnEventVerb, type OwnSecurity, ownEventVerbs } from './types.ts';

/** Events a page. */
const shown = 5;

interface Row {
  at: Date;
  id: string;
  verb: OwnEventVerb;
  channel: string | null;
}

// A verification's own event names the verification, not the account: it is read where it lives.
const eventsQuery = `select * from (
    (select e.at, e.id, e.verb, e.channel from audit_events e
      where e.subject_type = 'user' and e.subject_id = :subject and e.verb = any(:verbs)
        and (e.at, e.id) < (:at, :id)
      order by e.at desc, e.id desc limit :limit)
    union all
    (select v.created_at, v.id, 'user.verified', v.channel from verifications v
      where v.user_id = :accountId and (v.created_at, v.id) < (:at, :id)
      order by v.created_at desc, v.id desc limit :limit)
  ) as both_kinds order by at desc, id desc limit :limit`;

const accountQuery = `select u.last_sign_in_at, u.last_used_at,
    (select d.time_zone from memberships m join dealerships d on d.id = m.dealership_id
      where m.user_id = u.id and m.ended_at is null
      order by d.id is distinct from cast(:dealershipId as uuid), m.created_at, m.id limit 1) as time_zone
  from users u where u.id = :accountId`;

interface Account {
  last_sign_in_at: Date | null;
  last_used_at: Date;
  time_zone: string | null;
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const cursorPattern = /^(\d{1,15})_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

const positionOf = (cursor: string | null, now: Date) => {
  if (cursor === null) return { at: now, id: lastId };
  const [, at, id] = cursorPattern.exec(cursor) ?? [];
  if (!at || !id) throw new AppError('badRequest', { field: 'before' });
  return { at: new Date(Number(at)), id };
};

const readEvents = async (knex: Knex, accountId: string, position: { at: Date; id: string }) => {
  const { rows } = await knex.raw<{ rows: Row[] }>(eventsQuery, {
    ...position,
    accountId,
    subject: accountId,
    verbs: [...ownEventVerbs],
    limit: shown + 1,
  });
  const page = rows.slice(0, shown);
  const last = page.at(-1);
  return {
    events: page.map(({ at, verb, channel }) => ({ at, verb, channel })),
    older: rows.length > shown && last ? `${last.at.getTime()}_${last.id}` : null,
  };
};

/**
 * The caller's own account: last sign-in, when it becomes idle, and what happened to it, five events a page, newest first.
 * @param input.before the `older` of the page before; null: the newest.
 * @throws what `authorise` throws for `viewOwnSecurity`.
 */
export const readOwnSecurity = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'brand'>,
  input: { caller: ChatCaller; before: string | null },
): Promise<OwnSecurity> => {
  const { knex } = deps;
  const now = deps.clock.now();
  const principal = await authorise(deps, knex, input.caller, 'viewOwnSecurity');
  const accountId = principal.accountId ?? '';
  const dealershipId = principal.type === 'user' ? principal.provedDealershipId : null;
  const { rows } = await knex.raw<{ rows: Account[] }>(accountQuery, { accountId, dealershipId });
  const [account] = rows;
  if (!account) throw new AppError('notFound', { what: 'account' });
  const from = idleFrom(account.last_used_at);
  return {
    lastSignInAt: account.last_sign_in_at,
    idleFrom: from,
    idleSoon: isSoon(from, now),
    timeZone: account.time_zone ?? deps.brand.timeZone,
    ...(await readEvents(knex, accountId, positionOf(input.before, now))),
  };
};
