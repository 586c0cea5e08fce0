import type { Knex } from 'knex';

/** The demo data of contracts.md, through the same import that `npm run demo:seed` uses. */
export const seedTestData = async (_knex: Knex) => {};
