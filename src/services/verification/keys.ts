import type { Keyring } from '../secrets/keyring.ts';

const purpose = 'throttle';

/**
 * Names of counters. What was typed as a User ID may be anything, even a password in the wrong place: only its MAC is kept.
 * `place`: where the User ID is known (`knownPlace`); it has a counter of its own there, which nobody elsewhere can fill.
 */
export const throttleKeys = (
  keyring: Keyring,
  typedUserId: string,
  source: string,
  place: string | null = null,
) => ({
  /** Failed verifications of this User ID from this source. */
  source: keyring.mac(purpose, `source\n${typedUserId}\n${source}`),
  /** Wrong codes for this User ID, from anywhere or at this place. */
  account: keyring.mac(purpose, ['account', typedUserId, ...(place === null ? [] : [place])].join('\n')),
  /** Code mails that this source asked for. */
  mails: keyring.mac(purpose, `mails\n${source}`),
});

/** Wrong PDNs of a user who is known, from this source. */
export const pdnKey = (keyring: Keyring, accountId: string, source: string): string =>
  keyring.mac(purpose, `pdn\n${accountId}\n${source}`);

/** A code at rest. It is bound to its row: the same digits elsewhere have another MAC. */
export const codeMac = (keyring: Keyring, codeId: string, code: string): string =>
  keyring.mac('one-time-code', `${codeId}\n${code}`);

/** Whether it is that code, in constant time. */
export const isCode = (keyring: Keyring, codeId: string, code: string, mac: string): boolean =>
  keyring.verifyMac('one-time-code', `${codeId}\n${code}`, mac);
