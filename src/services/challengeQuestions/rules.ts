import type { Limit } from '../throttles/countUp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How many questions an account has. */
export const questionsEnrolled = 3;

/** Wrong sets of answers: the third closes the gate for a day; a person can help (SECURITY.md, "Question gate"). */
export const wrongSets: Limit = { allowed: 3, windowMs: day, pauseMs: day, longestPauseMs: day };

/** How long an owner may set new questions after a caller check (SECURITY.md, "Question gate"). */
export const reenrolmentMs = 30 * minute;
