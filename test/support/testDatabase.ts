import { randomBytes } from 'node:crypto';
import knexFactory from 'knex';
import { connectPostgres, type Database, openPglite } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { seedTestData } from './seedTestData.ts';

/** Which database this run tests: `npm test` runs the suite once on each. */
export const testDatabaseKind: Database['kind'] = process.env.TEST_DB === 'postgres' ? 'postgres' : 'pglite';

export const adminUrl = process.env.TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';

/** `describe` for what only a database with several connections can show (races, two processes). */
export const describeOnPostgres = (title: string, suite: (this: Mocha.Suite) => void) => {
  if (testDatabaseKind === 'postgres') describe(title, suite);
};

const admin = async (statement: string) => {
  const knex = knexFactory({ client: 'pg', connection: adminUrl, pool: { min: 0, max: 1 } });
  try {
    await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
};

const urlOf = (name: string) => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const prefix = `dealer_help_test_${process.pid}_${randomBytes(3).toString('hex')}`;
let snapshot: Promise<Blob> | null = null;
let template: Promise<string> | null = null;
let counter = 0;

const makeSnapshot = async () => {
  const database = await openPglite(null);
  await migrate(database.knex);
  await seedTestData(database.knex);
  if (!database.pglite) throw new Error('not embedded');
  const dump = await database.pglite.dumpDataDir('none');
  await database.close();
  return dump;
};

const makeTemplate = async () => {
  const name = `${prefix}_template`;
  await admin(`create database ${name}`);
  const database = connectPostgres(urlOf(name), 2);
  await migrate(database.knex);
  await seedTestData(database.knex);
  await database.close();
  return name;
};

/**
 * A fresh database with all migrations and the demo data, of the kind that this run tests; cloned from a template, 0.1–0.3 s.
 * `close` drops it.
 */
export const openTestDatabase = async (
  options: { kind?: Database['kind']; poolSize?: number } = {},
): Promise<Database> => {
  if ((options.kind ?? testDatabaseKind) === 'pglite') {
    snapshot ??= makeSnapshot();
    return openPglite(null, await snapshot);
  }
  template ??= makeTemplate();
  counter += 1;
  const name = `${prefix}_${counter}`;
  await admin(`create database ${name} template ${await template}`);
  const database = connectPostgres(urlOf(name), options.poolSize ?? 10);
  return {
    ...database,
    close: async () => {
      await database.close();
      await admin(`drop database if exists ${name} with (force)`);
    },
  };
};

/** Removes the template; called once at the end of the run. */
export const dropTemplate = async () => {
  if (template) await admin(`drop database if exists ${await template} with (force)`);
};
