import type { ServiceDeps } from '../deps.ts';
import { rememberedPasswords } from './rules.ts';

/** The password that is in force; `changedAt` tells it from a later one. */
export interface PasswordInForce {
  passwordHash: string;
  changedAt: Date;
}

/** Null: the account has no password. */
export const passwordInForce = async (
  { knex }: Pick<ServiceDeps, 'knex'>,
  accountId: string,
): Promise<PasswordInForce | null> => {
  const row = await knex('credentials')
    .where({ user_id: accountId })
    .first<{ password_hash: string; changed_at: Date } | undefined>('password_hash', 'changed_at');
  return row ? { passwordHash: row.password_hash, changedAt: row.changed_at } : null;
};

/**
 * Whether a password is one of the account's last five. One hash after the other, so that nobody fills the queue alone.
 * @throws AppError('busy')
 */
export const usedBefore = async (
  deps: Pick<ServiceDeps, 'knex' | 'hasher'>,
  accountId: string,
  inForce: PasswordInForce | null,
  password: string,
): Promise<boolean> => {
  const earlier: string[] = await deps
    .knex('password_history')
    .where({ user_id: accountId })
    .orderBy([
      { column: 'replaced_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(rememberedPasswords - 1)
    .pluck('password_hash');
  for (const hash of [...(inForce ? [inForce.passwordHash] : []), ...earlier]) {
    if ((await deps.hasher.verify(password, hash)).match) return true;
  }
  return false;
};
