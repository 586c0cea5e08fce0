import { createKeyring } from '../../src/services/secrets/keyring.ts';
import { createSecretHasher, type HashParameters } from '../../src/services/secrets/secretHasher.ts';

/** Fixed keys, for tests only: every test database's hashes were made with them. */
export const testSecretKeys = `test:${Buffer.alloc(32, 7).toString('base64')}`;
export const testKeyring = createKeyring(testSecretKeys);

/** Argon2id at its smallest: tests check the rules, not the cost. */
export const testHashParameters: HashParameters = { m: 1024, t: 1, p: 1 };
export const testHasher = createSecretHasher({
  keyring: testKeyring,
  params: testHashParameters,
  limits: { running: 2, waiting: 1_000, waitMs: 20_000 },
});
