import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { wrongBySource } from '../portal/rules.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { countDown, countUp, pausedUntil, resetCount } from '../throttles/countUp.ts';

export interface Credential {
  passwordHash: string;
  setBy: 'import' | 'change' | 'reset';
  changedAt: Date;
}

export type CurrentPassword =
  /** `newHash`: to be stored in the act, if it is still the same: made with other parameters or an older key. */
  | { kind: 'right'; credential: Credential; newHash: string | null }
  | { kind: 'wrong' }
  | { kind: 'paused'; until: Date };

interface Row {
  password_hash: string;
  set_by: Credential['setBy'];
  changed_at: Date;
}

/** The counter of wrong current passwords. */
export const currentPasswordKey = (keyring: Keyring, accountId: string): string =>
  keyring.mac('throttle', `current-password\n${accountId}`);

/**
 * Whether it is the account's password; outside of any transaction. The try is counted first and given back if it was none: the
 * tenth wrong one waits a minute, each further one twice as long, an hour at most (SECURITY.md, "Passwords, codes,
 * throttles"). Counted by account: only who has read the mailed code gets here, so nobody else can make the owner wait.
 * @throws AppError('busy'): no try is spent then
 */
export const checkCurrentPassword = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>,
  input: { accountId: string; password: string },
): Promise<CurrentPassword> => {
  const { knex, hasher } = deps;
  if (input.password === '') return { kind: 'wrong' };
  const now = deps.clock.now();
  const key = currentPasswordKey(deps.keyring, input.accountId);
  const counted = await countUp(knex, key, wrongBySource, now);
  if (!counted) return { kind: 'paused', until: (await pausedUntil(knex, key, now)) ?? now };
  try {
    const row = await knex('credentials')
      .where({ user_id: input.accountId })
      .first<Row | undefined>('password_hash', 'set_by', 'changed_at');
    const { match, rehash } = await hasher.verify(input.password, row?.password_hash ?? null);
    if (!match || !row) return { kind: 'wrong' };
    await resetCount(knex, key);
    const { password_hash: passwordHash, set_by: setBy, changed_at: changedAt } = row;
    const newHash = rehash ? await hasher.hash(input.password) : null;
    return { kind: 'right', credential: { passwordHash, setBy, changedAt }, newHash };
  } catch (error) {
    if (error instanceof AppError) await countDown(knex, key);
    throw error;
  }
};
