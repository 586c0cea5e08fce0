import type { TestApp } from '../../support/createTestApp.ts';

/** How many acts were done so far. A code that is mailed anew, because a task goes on, changes nothing and counts for none. */
export const countActs = async (app: Pick<TestApp, 'database'>): Promise<number> => {
  const { rows } = await app.database.knex.raw(
    `select count(*)::int as acts from operations where kind not like 'verification.%'`,
  );
  return rows[0].acts;
};
