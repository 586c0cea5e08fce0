import type { Knex } from 'knex';

/** Runs statements one by one: the embedded database takes a single statement a call. */
export const runStatements = async (knex: Knex, statements: string[]) => {
  for (const statement of statements) await knex.raw(statement.replaceAll('?', '\\?'));
};
