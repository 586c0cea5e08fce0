import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The demo's keys, in the form of `SECRET_KEYS`: made once, kept in `keys` in the data directory, readable by its owner only.
 * Whoever holds the directory's lock calls this, so nobody else makes them at the same time.
 */
export const loadOrCreateDemoKeys = (dataDir: string): string => {
  const file = join(dataDir, 'keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `demo:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
};
