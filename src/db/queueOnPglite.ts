import type { PGlite } from '@electric-sql/pglite';
import type { Knex } from 'knex';
import type { Db } from 'pg-boss';

/**
 * pg-boss on the embedded database, through Knex's only connection: taken, used for one call, given back. So nothing of the
 * queue runs inside a transaction that business code has open (pg-boss' own adapter beside Knex does, and then a failing
 * queue statement undoes business work, and rolled-back jobs survive).
 */
export const queueDatabaseOnPglite = (knex: Knex): Db => {
  const withConnection = async <T>(use: (pglite: PGlite) => Promise<T>): Promise<T> => {
    const connection: PGlite = await knex.client.acquireConnection();
    try {
      return await use(connection);
    } finally {
      await knex.client.releaseConnection(connection);
    }
  };
  return {
    executeSql: (text, values) =>
      withConnection(async (pglite) => {
        try {
          if (values?.length) return await pglite.query(text, values);
          // Without values it may be several statements, BEGIN and COMMIT among them.
          const results = await pglite.exec(text);
          return { rows: results.flatMap((result) => result.rows) };
        } catch (error) {
          await pglite.exec('rollback');
          throw error;
        }
      }),
    listen: async (channel, onNotification, onReconnect) => {
      const stop = await withConnection((pglite) => pglite.listen(channel, onNotification));
      onReconnect();
      return { close: () => withConnection(() => stop()) };
    },
  };
};
