import type { Limit } from '../throttles/countUp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Agent's secret checks: 3 a case, 5 an account a day (SECURITY.md, "Threats"). */
export const byCase: Limit = {
  allowed: 3,
  windowMs: 365 * day,
  pauseMs: 365 * day,
  longestPauseMs: 365 * day,
};
export const byAccount: Limit = { allowed: 5, windowMs: day, pauseMs: day, longestPauseMs: day };

/** How long a match holds: as long as the talk that it was made in. */
export const proofMs = 15 * minute;
