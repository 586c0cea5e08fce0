import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import { type ImportResult, importDirectory } from '../services/accounts/importDirectory.ts';
import { readImportFiles } from '../services/accounts/readImportFiles.ts';
import type { ServiceDeps } from '../services/deps.ts';

const demoFiles = fileURLToPath(new URL('./directory', import.meta.url));
const demoPdns = ['10482', '20917', '33561'];

/**
 * Imports the invented dealerships of the demo (contracts.md, "Demo data"); a second time it changes nothing.
 * @throws AppError('conflict', { pdns }) in a database that has other dealerships: real people live there.
 */
export const seedDemo = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>,
): Promise<ImportResult> => {
  const others: { pdn: string }[] = await deps
    .knex('dealerships')
    .whereNotIn('pdn', demoPdns)
    .select('pdn')
    .limit(5);
  if (others.length > 0) throw new AppError('conflict', { pdns: others.map(({ pdn }) => pdn) });
  return importDirectory(deps, { files: readImportFiles(demoFiles) });
};
