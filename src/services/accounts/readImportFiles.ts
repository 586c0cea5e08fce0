import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../errors.ts';
import { type FileName, fileNames } from './import/files.ts';

const isFileName = (name: string): name is FileName => (fileNames as string[]).includes(name);

/**
 * Reads the import's files: all that a folder has, or one by its path.
 * @throws AppError('badRequest', { problems }) where there is none.
 */
export const readImportFiles = (path: string): Partial<Record<FileName, string>> => {
  if (!existsSync(path)) throw new AppError('badRequest', { problems: [`${path}: does not exist`] });
  const found = statSync(path).isDirectory()
    ? fileNames
        .filter((name) => existsSync(join(path, name)))
        .map((name) => [name, join(path, name)] as const)
    : [basename(path)].filter(isFileName).map((name) => [name, path] as const);
  if (found.length === 0) {
    throw new AppError('badRequest', { problems: [`${path}: none of ${fileNames.join(', ')}`] });
  }
  return Object.fromEntries(found.map(([name, file]) => [name, readFileSync(file, 'utf8')]));
};
