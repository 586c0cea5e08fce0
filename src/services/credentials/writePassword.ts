import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import { rememberedPasswords } from './rules.ts';
import type { PasswordInForce } from './usedBefore.ts';

export interface PasswordWrite {
  accountId: string;
  hash: string;
  /** The one that was looked at while the new one was checked. */
  inForce: PasswordInForce | null;
  /** `reset`: without the old one. Level 3 wants 72 hours after it. */
  setBy: 'change' | 'reset';
}

const keep = async (deps: Pick<ServiceDeps, 'clock'>, trx: Knex.Transaction, accountId: string) => {
  await trx.raw(
    `insert into password_history (id, user_id, password_hash, replaced_at)
     select :id, user_id, password_hash, :now from credentials where user_id = :accountId`,
    { id: newId(deps.clock), now: deps.clock.now(), accountId },
  );
  // Hashes that are not looked at any more need not lie in the database.
  await trx.raw(
    `delete from password_history where user_id = :accountId and id not in
       (select id from password_history where user_id = :accountId order by replaced_at desc, id desc limit :kept)`,
    { accountId, kept: rememberedPasswords - 1 },
  );
};

/**
 * Puts a new password in force and the old one into the history.
 * @throws AppError('conflict', { reason: 'passwordChanged' }) if another one came into force since the new one was checked.
 */
export const writePassword = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  write: PasswordWrite,
): Promise<void> => {
  const { accountId, hash, inForce, setBy } = write;
  const standing = await trx('credentials')
    .where({ user_id: accountId })
    .forUpdate()
    .first<{ changed_at: Date } | undefined>('changed_at');
  if (standing?.changed_at.getTime() !== inForce?.changedAt.getTime()) {
    throw new AppError('conflict', { reason: 'passwordChanged' });
  }
  await keep(deps, trx, accountId);
  await trx('credentials')
    .insert({ user_id: accountId, password_hash: hash, changed_at: deps.clock.now(), set_by: setBy })
    .onConflict('user_id')
    .merge(['password_hash', 'changed_at', 'set_by']);
};
