import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import knexFactory, { type Knex } from 'knex';
import ClientPglite from 'knex-pglite';
import pg from 'pg';
import { lockDataDir } from './lockDataDir.ts';

/** The database of one process: PostgreSQL, or the embedded PGlite with its single connection. */
export interface Database {
  kind: 'postgres' | 'pglite';
  knex: Knex;
  /** The embedded database itself (LISTEN in process); null on PostgreSQL. */
  pglite: PGlite | null;
  /** Where to open further connections (LISTEN, the queue's pool); null on PGlite. */
  url: string | null;
  close(): Promise<void>;
}

const dateOid = 1082;
const int8Oid = 20;
// A `date` is a day in the dealership's zone, not a moment: keep it as text. Counters stay far below 2^53.
pg.types.setTypeParser(dateOid, (text: string) => text);
pg.types.setTypeParser(int8Oid, Number);
const parsers = { [dateOid]: (text: string) => text, [int8Oid]: Number };

/** Connects to PostgreSQL; `poolSize` connections at the most. */
export const connectPostgres = (url: string, poolSize = 10): Database => {
  const knex = knexFactory({ client: 'pg', connection: url, pool: { min: 0, max: poolSize } });
  return { kind: 'postgres', knex, pglite: null, url, close: () => knex.destroy() };
};

/** Knex over an open embedded database; `close` closes both. */
export const overPglite = (pglite: PGlite, close = async () => {}): Database => {
  // knex types `connection` for its own drivers; knex-pglite reads `pglite` from it.
  const knex = knexFactory({ client: ClientPglite, dialect: 'postgres', connection: { pglite } as object });
  return {
    kind: 'pglite',
    knex,
    pglite,
    url: null,
    close: async () => {
      await knex.destroy();
      await close();
    },
  };
};

/** The embedded database in a folder (or in memory), with the extensions that the migrations want. */
export const createPglite = (dataDir?: string): Promise<PGlite> =>
  PGlite.create({ ...(dataDir ? { dataDir } : {}), extensions: { btree_gist }, parsers });

/**
 * Opens the embedded database in a folder.
 * @throws AppError('conflict', { pid }) while another process holds the folder: two would corrupt it.
 */
export const openPglite = async (dataDir: string): Promise<Database> => {
  mkdirSync(dataDir, { recursive: true });
  const unlock = lockDataDir(dataDir);
  try {
    const pglite = await createPglite(join(dataDir, 'pgdata'));
    return overPglite(pglite, async () => unlock());
  } catch (error) {
    unlock();
    throw error;
  }
};
