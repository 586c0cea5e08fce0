import type { Limit } from '../throttles/countUp.ts';

const day = 24 * 60 * 60_000;

/** Others' addresses that somebody may ask for: more would be asking around who has an account. */
export const takenByAccount: Limit = { allowed: 10, windowMs: day, pauseMs: day, longestPauseMs: day };
