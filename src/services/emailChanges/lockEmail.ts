import type { Knex } from 'knex';

/**
 * Until the transaction ends nobody else does something with this address, or this account's: two who want the same one come
 * one after the other, and the second sees what the first did.
 */
export const lockEmail = (trx: Knex.Transaction, what: string): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`email ${what.toLowerCase()}`]);
