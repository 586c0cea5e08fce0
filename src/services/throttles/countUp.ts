import type { Knex } from 'knex';

/** How often something may go wrong, and how long its source waits then. */
export interface Limit {
  /** From this count on, it waits. */
  allowed: number;
  /** The count begins anew after this. */
  windowMs: number;
  /** The first wait; each further time doubles it. */
  pauseMs: number;
  longestPauseMs: number;
}

export interface Count {
  count: number;
  pausedUntil: Date | null;
}

interface Row {
  count: number;
  paused_until: Date | null;
}

const next = `case when t.window_ends_at <= :now then :by else t.count + :by end`;
const pauseAfter = (count: string) => `case when ${count} >= :allowed
  then cast(:now as timestamptz) + least(:pauseMs * power(2, least(${count} - :allowed, 20)), :longestMs) * interval '1 millisecond'
  else null end`;

/**
 * Counts and, at the limit, pauses: one statement, so that parallel tries cannot pass it. While it is paused nothing is
 * counted and null is returned.
 */
export const countUp = async (
  knex: Knex,
  key: string,
  limit: Limit,
  now: Date,
  by = 1,
): Promise<Count | null> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `insert into throttles as t (key, count, window_ends_at, paused_until)
     values (:key, :by, :windowEnd, ${pauseAfter('cast(:by as int)')})
     on conflict (key) do update set
       count = ${next},
       window_ends_at = case when t.window_ends_at <= :now then excluded.window_ends_at else t.window_ends_at end,
       paused_until = ${pauseAfter(`(${next})`)}
     where t.paused_until is null or t.paused_until <= :now
     returning count, paused_until`,
    {
      key,
      by,
      now,
      allowed: limit.allowed,
      pauseMs: limit.pauseMs,
      longestMs: limit.longestPauseMs,
      windowEnd: new Date(now.getTime() + limit.windowMs),
    },
  );
  const row = rows[0];
  return row ? { count: row.count, pausedUntil: row.paused_until } : null;
};

/** Takes one back: it was no failure after all. A pause that it caused ends with it. */
export const countDown = (knex: Knex, key: string): Promise<unknown> =>
  knex.raw(`update throttles set count = greatest(count - 1, 0), paused_until = null where key = ?`, [key]);

/** Forgets all failures, after a success. */
export const resetCount = (knex: Knex, key: string): Promise<unknown> =>
  knex('throttles').where({ key }).delete();

/** Until when a key waits; null if it does not. */
export const pausedUntil = async (knex: Knex, key: string, now: Date): Promise<Date | null> => {
  const row = await knex('throttles')
    .where({ key })
    .where('paused_until', '>', now)
    .first<{ paused_until: Date } | undefined>('paused_until');
  return row?.paused_until ?? null;
};
