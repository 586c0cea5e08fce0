import type { ServiceDeps } from '../deps.ts';

/** Rows that were made with a key which is not configured (any more). */
export interface MissingKey {
  kid: string;
  /** `table.column` */
  where: string;
  rows: number;
}

// Every column that holds `kid:…`. Codes count only while somebody can still type them.
const columns: { table: string; column: string; only?: string }[] = [
  { table: 'credentials', column: 'password_hash' },
  { table: 'password_history', column: 'password_hash' },
  { table: 'challenge_answers', column: 'answer_hash' },
  { table: 'help_desk_secrets', column: 'answer_hash' },
  { table: 'account_changes', column: 'secret_hash' },
  { table: 'agents', column: 'password_hash' },
  { table: 'one_time_codes', column: 'code_mac', only: 'used_at is null and ended_at is null' },
  { table: 'secure_forms', column: 'link_sealed' },
  { table: 'audit_events', column: 'mac' },
  { table: 'conversations', column: 'state' },
];

const kidsIn = (table: string, value: string, only = 'true') =>
  `select '${table}' as place, split_part(${value}, ':', 1) as kid, count(*)::int as rows
     from ${table.split('.').slice(0, -1).join('.')}
    where ${value} is not null and ${only} group by 2`;

/**
 * Counts the rows that need a key which the keyring lacks; start refuses while there are any, for they could neither be
 * checked nor read.
 */
export const findMissingKeys = async ({
  knex,
  keyring,
}: Pick<ServiceDeps, 'knex' | 'keyring'>): Promise<MissingKey[]> => {
  const queries = columns.map(({ table, column, only }) => kidsIn(`${table}.${column}`, column, only));
  const { rows: queue } = await knex.raw<{ rows: { jobs: string | null }[] }>(
    `select to_regclass('pgboss.job')::text as jobs`,
  );
  if (queue[0]?.jobs) queries.push(kidsIn('pgboss.job.data', `data->>'sealed'`).replaceAll('?', '\\?'));
  const { rows } = await knex.raw<{ rows: { place: string; kid: string; rows: number }[] }>(
    queries.join(' union all '),
  );
  return rows
    .filter(({ kid }) => !keyring.kids.includes(kid))
    .map(({ kid, place, rows: count }) => ({ kid, where: place, rows: count }));
};
