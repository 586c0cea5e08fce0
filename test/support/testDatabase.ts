import { randomBytes } from 'node:crypto';
import knexFactory from 'knex';
import { connectPostgres, type Database } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { closeReused, reusedPglite } from './reusedPglite.ts';
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

// Nobody relies on a test's data after a power cut: what is committed need not be on the disk at once.
const urlOf = (name: string) => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
};

const prefix = `dealer_help_test_${process.pid}_${randomBytes(3).toString('hex')}`;
let template: Promise<string> | null = null;
let spare: Promise<string> | null = null;
let dropped = Promise.resolve();
const done: string[] = [];
// Each drop makes the server write down everything it has not written yet: in a row there is little to write.
const atOnce = 25;

const dropDone = () => {
  for (const name of done.splice(0)) {
    dropped = dropped.then(() => admin(`drop database if exists ${name} with (force)`));
  }
};

/** Drops a database, some time; the next test need not wait for it. */
const forget = (name: string) => {
  done.push(name);
  if (done.length >= atOnce) dropDone();
};
let counter = 0;

const makeTemplate = async () => {
  const name = `${prefix}_template`;
  await admin(`create database ${name}`);
  const database = connectPostgres(urlOf(name), 2);
  await migrate(database.knex);
  await seedTestData(database.knex);
  await database.close();
  return name;
};

const cloneTemplate = async () => {
  template ??= makeTemplate();
  counter += 1;
  const name = `${prefix}_${counter}`;
  await admin(`create database ${name} template ${await template}`);
  return name;
};

/**
 * A fresh database with all migrations and the demo data, of the kind that this run tests; a clone of a template, or one that is set
 * back. `close` drops it or gives it back.
 */
export const openTestDatabase = async (
  options: { kind?: Database['kind']; poolSize?: number } = {},
): Promise<Database> => {
  if ((options.kind ?? testDatabaseKind) === 'pglite') {
    return reusedPglite();
  }
  // The next one is made while this one is used: making takes the server a third of a second.
  const name = await (spare ?? cloneTemplate());
  spare = cloneTemplate();
  const database = connectPostgres(urlOf(name), options.poolSize ?? 10);
  return {
    ...database,
    close: async () => {
      await database.close();
      forget(name);
    },
  };
};

/** Removes what the run made for itself: kept databases, the template and the spare clone; called once at its end. */
export const dropTestDatabases = async () => {
  await closeReused();
  dropDone();
  await dropped;
  for (const made of [spare, template]) {
    if (made) await admin(`drop database if exists ${await made} with (force)`);
  }
};
