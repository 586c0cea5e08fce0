import type { Limit } from '../throttles/countUp.ts';

const day = 24 * 60 * 60_000;

/** How many questions an account has. */
export const questionsEnrolled = 3;

/** Wrong sets of answers: the third closes the gate for a day; a person can help (SECURITY.md, "Question gate"). */
export const wrongSets: Limit = { allowed: 3, windowMs: day, pauseMs: day, longestPauseMs: day };
