import type { Knex } from 'knex';
import type { Keyring } from '../secrets/keyring.ts';

/** Where passwords are typed. */
type Place = 'portal' | 'page';

/** The counter of wrong passwords for a typed User ID or login; what was typed may be anything, so only its MAC is kept. */
export const loginKey = (keyring: Keyring, place: Place, login: string): string =>
  keyring.mac('throttle', `${place}\n${login}`);

/** The counter of one source for it. It begins with `loginKey`, so that all of a login's can be found. */
export const loginSourceKey = (keyring: Keyring, place: Place, login: string, source: string): string =>
  `${loginKey(keyring, place, login)}/${keyring.mac('throttle', `${place}\n${login}\n${source}`)}`;

/** Forgets the wrong passwords for a login, from wherever: its owner has proved who they are, and chose a new one. */
export const forgetWrongPasswords = async (keyring: Keyring, trx: Knex, login: string): Promise<void> => {
  for (const key of [loginKey(keyring, 'portal', login), loginKey(keyring, 'page', login)]) {
    await trx('throttles')
      .where({ key })
      .orWhereRaw('starts_with(key, ?)', [`${key}/`])
      .delete();
  }
};
