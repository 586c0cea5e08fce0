import type { Knex } from 'knex';
import type { ChatCaller } from '../identity/caller.ts';
import { placeOf } from '../identity/sources.ts';

/**
 * The place of a caller whom nobody elsewhere may stop: the channel vouches for them, or the typed User ID was verified there
 * before. Null for anybody else. Whether the PDN is right plays no part, so nothing is revealed by it.
 */
export const knownPlace = async (
  trx: Knex,
  caller: ChatCaller,
  typedUserId: string,
): Promise<string | null> => {
  const place = placeOf(caller.source);
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `select 1 from trusted_sources s join users u on u.id = s.user_id
      where u.user_id = :typedUserId and s.source = :place`,
    { typedUserId, place },
  );
  return caller.accountId !== null || rows.length > 0 ? place : null;
};

/** Until when this source must wait; null if it need not. */
export const pauseOf = async (
  trx: Knex,
  keys: { source: string; account: string },
  now: Date,
): Promise<Date | null> => {
  const { rows } = await trx.raw<{ rows: { source_until: Date | null; account_until: Date | null }[] }>(
    `select (select paused_until from throttles where key = :source and paused_until > :now) as source_until,
            (select paused_until from throttles where key = :account and paused_until > :now) as account_until`,
    { ...keys, now },
  );
  return rows[0]?.source_until ?? rows[0]?.account_until ?? null;
};
