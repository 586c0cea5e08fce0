import type { Knex } from 'knex';
import type { Keyring } from '../secrets/keyring.ts';
import { countDown, countUp, pausedUntil } from '../throttles/countUp.ts';
import { loginKey, loginSourceKey } from '../throttles/wrongPasswords.ts';
import { wrongBySource, wrongInARow } from './rules.ts';

/** Names of the counters of a sign-in. */
export interface TryKeys {
  /** Wrong passwords from this source. */
  source: string;
  /** Wrong passwords in a row, from wherever. */
  row: string;
}

export const tryKeys = (keyring: Keyring, userId: string, source: string): TryKeys => ({
  source: loginSourceKey(keyring, 'portal', userId, source),
  row: loginKey(keyring, 'portal', userId),
});

export type Try =
  | { kind: 'paused'; until: Date }
  /** `inARow`: how many wrong ones in a row it makes if it is wrong; null where it does not count to them. */
  | { kind: 'counted'; inARow: number | null };

/**
 * Spends a try before anything is compared, so that parallel guesses get no more than the budget. Others' wrong tries never
 * hold up a source that was right before; while strangers are waiting, its own do not add to theirs.
 */
export const countTry = async (
  knex: Knex,
  keys: TryKeys,
  isKnownSource: boolean,
  now: Date,
): Promise<Try> => {
  const bySource = await countUp(knex, keys.source, wrongBySource, now);
  if (!bySource) return { kind: 'paused', until: (await pausedUntil(knex, keys.source, now)) ?? now };
  const inARow = await countUp(knex, keys.row, wrongInARow, now);
  if (inARow || isKnownSource) return { kind: 'counted', inARow: inARow?.count ?? null };
  await countDown(knex, keys.source);
  return { kind: 'paused', until: (await pausedUntil(knex, keys.row, now)) ?? now };
};

/** Gives a try back: it was no wrong password. */
export const refundTry = async (knex: Knex, keys: TryKeys, spent: Extract<Try, { kind: 'counted' }>) => {
  await countDown(knex, keys.source);
  if (spent.inARow !== null) await countDown(knex, keys.row);
};
