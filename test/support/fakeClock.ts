import type { Clock } from '../../src/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  set(at: Date | string): void;
  /** Goes on by milliseconds. */
  advance(ms: number): void;
}

/** Tuesday, 24 November 2026, 10:00 in Detroit, unless told otherwise. */
export const createFakeClock = (start: Date | string = '2026-11-24T15:00:00Z'): FakeClock => {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to).getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
};
