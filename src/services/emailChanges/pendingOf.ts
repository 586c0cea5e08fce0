import type { Knex } from 'knex';

export interface PendingChange {
  id: string;
  user_id: string;
  new_email: string;
  code_id: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A change that still waits for its code; null when it is over, or never was. */
export const pendingOf = async (knex: Knex, changeId: string): Promise<PendingChange | null> => {
  if (!uuid.test(changeId)) return null;
  const row = await knex('email_changes')
    .where({ id: changeId, ended_at: null })
    .first<PendingChange | undefined>('id', 'user_id', 'new_email', 'code_id');
  return row ?? null;
};

/** The code of a change, be it over or not: a try that is repeated gets the answer that it had. */
export const codeOf = async (knex: Knex, changeId: string): Promise<string | null> => {
  if (!uuid.test(changeId)) return null;
  const row = await knex('email_changes')
    .where({ id: changeId })
    .first<{ code_id: string } | undefined>('code_id');
  return row?.code_id ?? null;
};
