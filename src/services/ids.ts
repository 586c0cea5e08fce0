import { createHash, randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from '../clock.ts';

/** A new row's or operation's id: UUID version 7, so that indexes grow at their end. */
export const newId = (clock: Clock): string => v7({ msecs: clock.now().getTime() });

// Crockford's alphabet: nothing that is read wrongly over the phone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference that people can say aloud, `AR-7K3M9QX`: 35 random bits; the unique index refuses a repeated one. */
export const newReference = (prefix: 'AR' | 'AC' | 'HD'): string =>
  `${prefix}-${Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;

/** A link's token: 256 random bits in base64url. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token, as it is stored. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
