import { idleMs } from '../portal/rules.ts';

const day = 24 * 60 * 60_000;

/** So long before an account becomes idle its owner is warned. */
export const warnedMs = 10 * day;

/** When an account becomes idle that was last used then. */
export const idleFrom = (lastUsedAt: Date): Date => new Date(lastUsedAt.getTime() + idleMs);

/** Whether that is near. */
export const isSoon = (from: Date, now: Date): boolean => from.getTime() - now.getTime() <= warnedMs;
