import type { ServiceDeps } from '../deps.ts';
import type { Account } from '../identity/types.ts';
import { loadCommonPasswords } from './commonPasswords.ts';
import { contextWords } from './contextWords.ts';
import { checkPasswordPolicy, type PasswordFault } from './passwordPolicy.ts';
import { type PasswordInForce, usedBefore } from './usedBefore.ts';

/** Checks a new password by itself; hashes nothing. Null: nothing is wrong with it. */
export const judgePassword = async (
  deps: Pick<ServiceDeps, 'brand' | 'passwordMinLength'>,
  account: Account,
  password: string,
): Promise<PasswordFault | null> =>
  checkPasswordPolicy(password, {
    minLength: deps.passwordMinLength,
    context: contextWords(account, deps.brand),
    isCommon: await loadCommonPasswords(deps.passwordMinLength),
  });

/** A password that may replace the one in force, hashed; or why not. */
export type NewPassword =
  | { kind: 'refused'; fault: PasswordFault | 'usedBefore' }
  | { kind: 'hashed'; hash: string };

/**
 * Hashes a password that passed `judgePassword`, unless it is one of the last five.
 * @throws AppError('busy') while too many are being hashed.
 */
export const hashNewPassword = async (
  deps: Pick<ServiceDeps, 'knex' | 'hasher'>,
  accountId: string,
  inForce: PasswordInForce | null,
  password: string,
): Promise<NewPassword> => {
  if (await usedBefore(deps, accountId, inForce, password)) return { kind: 'refused', fault: 'usedBefore' };
  return { kind: 'hashed', hash: await deps.hasher.hash(password) };
};
