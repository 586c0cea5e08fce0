import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Takes the folder's lock file (`server.pid`, created exclusively, holds the process id) and returns how to give it back.
 * A lock whose process is gone (kill -9) is taken over.
 * @throws AppError('conflict', { pid, dataDir }) while its process lives.
 */
export const lockDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'server.pid');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(file, 'utf8')) || 0;
    if (pid > 0 && isAlive(pid)) throw new AppError('conflict', { pid, dataDir });
    rmSync(file, { force: true });
  }
  throw new AppError('conflict', { pid: 0, dataDir });
};
