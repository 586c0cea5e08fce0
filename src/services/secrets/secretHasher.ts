import { createHmac, randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import type { Keyring } from './keyring.ts';
import { type ConcurrencyLimits, limitConcurrency } from './limitConcurrency.ts';

/** Hashes what people know (passwords, answers): argon2id over an HMAC with a pepper. Stored as `kid:$argon2id$…`. */
export interface SecretHasher {
  /** @throws AppError('busy') when too many are waiting. */
  hash(secret: string): Promise<string>;
  /** `rehash`: right, but made with other parameters or an older key. A null hash costs the same and is never right. */
  verify(secret: string, hash: string | null): Promise<{ match: boolean; rehash: boolean }>;
}

/** Argon2id's cost: memory in KiB, passes, lanes. */
export interface HashParameters {
  m: number;
  t: number;
  p: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id. */
export const productionParameters: HashParameters = { m: 19_456, t: 2, p: 1 };

const defaultLimits: ConcurrencyLimits = { running: 2, waiting: 50, waitMs: 2_000 };
const pepperPurpose = 'pepper';

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

// The form of a real hash, of no secret: checking against it costs what a real check costs.
const dummyHash = ({ m, t, p }: HashParameters) =>
  `$argon2id$v=19$m=${m},t=${t},p=${p}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

/** Makes the hasher; the parameters are smaller in tests only. */
export const createSecretHasher = (options: {
  keyring: Keyring;
  params?: HashParameters;
  limits?: ConcurrencyLimits;
}): SecretHasher => {
  const { keyring, params = productionParameters, limits = defaultLimits } = options;
  const limited = limitConcurrency(limits);
  const current = keyring.kids[0] ?? '';
  const dummy = dummyHash(params);
  const cost = { memoryCost: params.m, timeCost: params.t, parallelism: params.p };

  const pepper = (secret: string, kid: string) =>
    createHmac('sha256', keyring.key(pepperPurpose, kid)).update(secret.normalize('NFC')).digest();

  return {
    hash: (secret) =>
      limited(async () => {
        const hash = await argon2.hash(pepper(secret, current), { type: argon2.argon2id, ...cost });
        return `${current}:${hash}`;
      }),
    verify: (secret, stored) =>
      limited(async () => {
        const at = stored?.indexOf(':') ?? -1;
        const kid = stored && at > 0 ? stored.slice(0, at) : current;
        const hash = stored && at > 0 ? stored.slice(at + 1) : dummy;
        const right = await argon2.verify(hash, pepper(secret, kid));
        const match = right && stored !== null;
        return { match, rehash: match && (kid !== current || argon2.needsRehash(hash, cost)) };
      }),
  };
};
