import type { Knex } from 'knex';
import { migrationSource } from '../../migrations/index.ts';

/** Brings the schema up to date and returns the names of the migrations that ran; safe when several processes start at once. */
export const migrate = async (knex: Knex): Promise<string[]> => {
  const [, names] = await knex.migrate.latest({ migrationSource });
  return names;
};
