import type { ServiceDeps } from '../deps.ts';
import { disputeMs } from '../notices/rules.ts';

const day = 24 * 60 * 60_000;

/** How long what is kept, in days (security.md's "Retention"). The audit trail keeps its seven years and is not touched. */
export const keptDays = { transcripts: 90, inbox: 7, candidates: 90, places: 90, usedUp: 7 } as const;

const atOnce = 5_000;

interface Rule {
  table: string;
  column: string;
  days: number;
}

const rules: Rule[] = [
  { table: 'activities', column: 'created_at', days: keptDays.transcripts },
  { table: 'inbox', column: 'received_at', days: keptDays.inbox },
  { table: 'faq_candidates', column: 'created_at', days: keptDays.candidates },
  { table: 'trusted_sources', column: 'last_verified_at', days: keptDays.places },
  { table: 'portal_tokens', column: 'expires_at', days: keptDays.usedUp },
  { table: 'throttles', column: 'window_ends_at', days: keptDays.usedUp },
  { table: 'page_sessions', column: 'expires_at', days: keptDays.usedUp },
  { table: 'secure_forms', column: 'expires_at', days: keptDays.usedUp },
  // Their re-enrolments go with them.
  { table: 'caller_checks', column: 'opened_at', days: keptDays.usedUp },
];

// Codes that were tried are older than their tries.
const codes = `with old as (
    select id from one_time_codes where expires_at < :before order by expires_at limit ${atOnce}
  ), tries as (delete from code_attempts where code_id in (select id from old))
  delete from one_time_codes where id in (select id from old)`;

// What was in force before a change, with the links that dispute it; what a freeze is about stays until it ends.
const changes = `delete from account_changes where id in (
    select c.id from account_changes c
     where c.at <= :before and not exists (select 1 from freezes f where f.change_id = c.id and f.ended_at is null)
     limit ${atOnce})`;

/**
 * Deletes what is older than it may be: transcripts, inbox, candidates, known places, used-up codes, forms, tokens, sessions, caller checks
 * and counters, and what was in force before changes that can be disputed no more; some thousand rows a table and call. Returns how many rows.
 * Several processes may do it at once.
 */
export const forgetOld = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  _input: Record<string, never> = {},
): Promise<number> => {
  const before = (days: number) => new Date(deps.clock.now().getTime() - days * day);
  let forgotten = 0;
  for (const { table, column, days } of rules) {
    const { rowCount } = await deps.knex.raw(
      `delete from ?? where ctid in (select ctid from ?? where ?? < ? limit ${atOnce})`,
      [table, table, column, before(days)],
    );
    forgotten += rowCount ?? 0;
  }
  const disputable = new Date(deps.clock.now().getTime() - disputeMs);
  for (const [query, limit] of [
    [codes, before(keptDays.usedUp)],
    [changes, disputable],
  ] as const) {
    const { rowCount } = await deps.knex.raw(query, { before: limit });
    forgotten += rowCount ?? 0;
  }
  return forgotten;
};
