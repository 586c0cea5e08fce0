import type { Knex } from 'knex';
import type { ChatCaller } from '../identity/caller.ts';

interface Row {
  source_until: Date | null;
  account_until: Date | null;
  is_trusted: boolean;
}

/**
 * Until when this source must wait; null if it need not. A source that succeeded before, or for which the channel vouches, is
 * not stopped by what others did to the same User ID.
 */
export const pauseOf = async (
  trx: Knex,
  caller: ChatCaller,
  keys: { source: string; account: string },
  accountId: string | null,
  now: Date,
): Promise<{ until: Date | null; isExempt: boolean }> => {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select (select paused_until from throttles where key = :source and paused_until > :now) as source_until,
            (select paused_until from throttles where key = :account and paused_until > :now) as account_until,
            exists (select 1 from trusted_sources
                     where user_id = cast(:accountId as uuid) and source = :callerSource) as is_trusted`,
    { ...keys, accountId, callerSource: caller.source, now },
  );
  const row = rows[0];
  const isExempt = caller.accountId !== null || (row?.is_trusted ?? false);
  return { until: row?.source_until ?? (isExempt ? null : (row?.account_until ?? null)), isExempt };
};
