import type { Limit } from '../throttles/countUp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Wrong passwords of one (typed User ID, source): the tenth waits a minute, each further one twice as long, an hour at most. */
export const wrongBySource: Limit = {
  allowed: 10,
  windowMs: day,
  pauseMs: minute,
  longestPauseMs: 60 * minute,
};

/**
 * Wrong passwords for one typed User ID in a row, from wherever: from the fiftieth on, sources that have never been right wait
 * in the same manner. They are in a row until a right one, or for a year.
 */
export const wrongInARow: Limit = {
  allowed: 50,
  windowMs: 365 * day,
  pauseMs: minute,
  longestPauseMs: 60 * minute,
};

/** NIST 800-63B §3.2.2: at most a hundred failures in a row on one account. Each hundredth locks it. */
export const locksAt = 100;

/** An account that nobody has signed in to for longer than this is idle. */
export const idleMs = 60 * day;
