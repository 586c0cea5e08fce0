// npm run directory:import -- FILE|FOLDER [--dry-run]: see src/services/accounts/IMPORT.md.
import { parseArgs } from 'node:util';
import { importDirectory } from '../src/services/accounts/importDirectory.ts';
import { readImportFiles } from '../src/services/accounts/readImportFiles.ts';
import { printImport } from './support/printImport.ts';
import { withDatabase } from './support/withDatabase.ts';

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;
const dryRun = values['dry-run'];
if (path === undefined || positionals.length > 1) {
  console.error('usage: npm run directory:import -- FILE|FOLDER [--dry-run]');
  process.exitCode = 2;
} else {
  await withDatabase(async (deps) => {
    printImport(await importDirectory(deps, { files: readImportFiles(path), dryRun }), dryRun);
  });
}
