import type { Knex } from 'knex';

/**
 * Puts the acts on a dealership's access into an order that cannot deadlock; held until the transaction ends. Asking, deciding
 * and granting share it; who takes away has it alone, so that of two administrators who remove each other one comes second
 * and is an administrator no more.
 *
 *     dealership → access of a membership → requests, by id → users, by id → audit
 */
export const lockDealership = (trx: Knex.Transaction, dealershipId: string, mode: 'shared' | 'alone') =>
  trx.raw(
    `select ${mode === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'}(
       hashtextextended('dealership:' || ?::text, 0))`,
    [dealershipId],
  );
