import type { Knex } from 'knex';

const live = (knex: Knex, accountId: string) =>
  knex('reenrolments').where({ user_id: accountId, used_at: null, ended_at: null });

/** Until when the owner of an account may set challenge questions without the old ones; null: not at all. */
export const openReenrolmentOf = async (knex: Knex, accountId: string, now: Date): Promise<Date | null> => {
  const row = await live(knex, accountId)
    .where('expires_at', '>', now)
    .first<{ expires_at: Date } | undefined>('expires_at');
  return row?.expires_at ?? null;
};

/** Uses the open re-enrolment of an account up. @returns its id; null where there is none. */
export const useReenrolment = async (
  trx: Knex.Transaction,
  accountId: string,
  now: Date,
): Promise<string | null> => {
  const [row]: { id: string }[] = await live(trx, accountId)
    .where('expires_at', '>', now)
    .update({ used_at: now })
    .returning('id');
  return row?.id ?? null;
};

/** Ends what is open of it, unused. */
export const endReenrolment = (trx: Knex.Transaction, accountId: string, now: Date): Promise<unknown> =>
  live(trx, accountId).update({ ended_at: now });
