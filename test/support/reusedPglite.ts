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

/** The columns that are written, by table: what is computed from them cannot be. */
const columns = async (pglite: PGlite): Promise<Map<string, string>> => {
  const { rows } = await pglite.query<{ name: string; list: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as list
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname`,
  );
  return new Map(rows.map(({ name, list }) => [name, list]));
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
  for (const [name, list] of await columns(pglite))
    await pglite.exec(`create table seed.${name} as select ${list} from public.${name}`);
  return pglite;
};

/** Everything as the seed left it: without triggers, for they refuse to forget. */
const reset = async (pglite: PGlite) => {
  const names = await tables(pglite, 'seed');
  const added = (await tables(pglite, 'public')).filter((name) => !names.includes(name));
  const lists = await columns(pglite);
  const { rows } = await pglite.query<{ jobs: string | null }>(
    `select to_regclass('pgboss.job')::text as jobs`,
  );
  await pglite.exec(`
    unlisten *;
    ${added.map((name) => `drop table public.${name} cascade;`).join('\n')}
    set session_replication_role = replica;
    truncate ${[...names, ...(rows[0]?.jobs ? ['pgboss.job'] : [])].join(', ')} restart identity;
    ${names.map((name) => `insert into public.${name} (${lists.get(name)}) select * from seed.${name};`).join('\n')}
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
