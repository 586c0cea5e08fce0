import { endOfDay, startOfDay } from './days.ts';
import type { LockedRequest } from './lockRequest.ts';

const dayMs = 24 * 60 * 60_000;
/** Product, "The tasks" 1: reminded after 3 days, next in line after 7, expired after 14. */
export const remindAfterMs = 3 * dayMs;
export const escalateAfterMs = 7 * dayMs;
export const expireAfterMs = 14 * dayMs;

type Timed = Pick<
  LockedRequest,
  'createdAt' | 'decider' | 'deciderSince' | 'remindedAt' | 'startOn' | 'endOn' | 'timeZone' | 'items'
>;

const after = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
const earliest = (...moments: (Date | null)[]): Date | null =>
  moments.reduce((first, moment) => (moment && (!first || moment < first) ? moment : first), null);

/** When an open request gets its reminder, goes to the next in line, expires (also when its last day is over). */
export const waitingMoments = (request: Timed) => {
  const { createdAt, decider, deciderSince, remindedAt, endOn, timeZone } = request;
  const since = deciderSince ?? createdAt;
  return {
    remindAt: remindedAt ? null : after(since, remindAfterMs),
    escalateAt: decider === 'administrators' ? after(since, escalateAfterMs) : null,
    expireAt:
      earliest(after(createdAt, expireAfterMs), endOn ? endOfDay(endOn, timeZone) : null) ??
      after(createdAt, expireAfterMs),
  };
};

/** The next moment at which something has to be done with a request by itself; null: never again. */
export const nextDue = (request: Timed): Date | null => {
  const has = (state: string) => request.items.some((item) => item.state === state);
  const { remindAt, escalateAt, expireAt } = waitingMoments(request);
  return earliest(
    has('requested') ? earliest(remindAt, escalateAt, expireAt) : null,
    has('scheduled') ? startOfDay(request.startOn, request.timeZone) : null,
    has('granted') && request.endOn ? endOfDay(request.endOn, request.timeZone) : null,
  );
};
