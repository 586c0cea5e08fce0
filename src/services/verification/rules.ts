import type { Limit } from '../throttles/countUp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A code's life and what may go wrong in it (SECURITY.md, "Passwords, codes, throttles"). */
export const codeMs = 10 * minute;
export const codeTries = 5;
export const resendMs = minute;

/** Failed verifications of one (typed User ID, source): the fifth pauses that source, and nobody else. */
export const failuresBySource: Limit = { allowed: 5, windowMs: day, pauseMs: day, longestPauseMs: day };

/** Wrong codes for one typed User ID, from wherever: the last line against many sources. */
export const wrongCodesByAccount: Limit = { allowed: 50, windowMs: day, pauseMs: day, longestPauseMs: day };

/** Mails with a code that one source may ask for: the tenth is the last for a day. */
export const codeMailsBySource: Limit = { allowed: 10, windowMs: day, pauseMs: day, longestPauseMs: day };

/** Wrong PDNs of a user for whom the channel vouches, from one source. */
export const wrongPdns: Limit = { allowed: 5, windowMs: day, pauseMs: day, longestPauseMs: day };
