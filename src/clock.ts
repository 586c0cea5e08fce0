/** The time as a parameter: services and the turn never call `Date.now()` themselves. */
export interface Clock {
  now(): Date;
}

/** The wall clock. */
export const systemClock: Clock = { now: () => new Date() };
