import type { PGlite } from '@electric-sql/pglite';
import { createPglite, type Database, overPglite } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { seedTestData } from './seedTestData.ts';

// Opening an embedded database takes a third of a second, setting one back a tenth of that: a run keeps those it has opened.
const idle: PGlite[] = [];

const tables = async (pglite: PGlite, schema: 'public' | 'seed'): Promise<string[]> => {
  const { rows } = await pglite.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1 order by 1',
    [schema],
  );
  return rows.map(({ name }) => name);
};

// Whoever closes the database gives it back.
const withoutClosing = (pglite: PGlite): PGlite =>
  new Proxy(pglite, {
    get: (target, name) => {
      if (name === 'close') return async () => {};
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

const open = async (): Promise<PGlite> => {
  const pglite = await createPglite();
  const { knex, close } = overPglite(withoutClosing(pglite));
  await migrate(knex);
  await seedTestData(knex);
  await close();
  await pglite.exec('create schema seed');
  for (const name of await tables(pglite, 'public'))
    await pglite.exec(`create table seed.${name} as table public.${name}`);
  return pglite;
};

/** Everything as the seed left it: without triggers, for they refuse to forget. */
const reset = async (pglite: PGlite) => {
  const names = await tables(pglite, 'seed');
  const added = (await tables(pglite, 'public')).filter((name) => !names.includes(name));
  const { rows } = await pglite.query<{ jobs: string | null }>(
    `select to_regclass('pgboss.job')::text as jobs`,
  );
  await pglite.exec(`
    unlisten *;
    ${added.map((name) => `drop table public.${name} cascade;`).join('\n')}
    set session_replication_role = replica;
    truncate ${[...names, ...(rows[0]?.jobs ? ['pgboss.job'] : [])].join(', ')} restart identity;
    ${names.map((name) => `insert into public.${name} select * from seed.${name};`).join('\n')}
    set session_replication_role = origin;
  `);
};

/** A database in memory with all migrations and the demo data; `close` keeps it for the next test. */
export const reusedPglite = async (): Promise<Database> => {
  const pglite = idle.pop() ?? (await open());
  return overPglite(withoutClosing(pglite), async () => {
    await reset(pglite);
    idle.push(pglite);
  });
};

/** Closes what the run has opened; called once at its end. */
export const closeReused = async (): Promise<void> => {
  for (const pglite of idle.splice(0)) await pglite.close();
};
