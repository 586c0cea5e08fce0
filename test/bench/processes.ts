import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import knexFactory from 'knex';
import { adminUrl } from '../support/testDatabase.ts';

export interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a script of this folder that prints its port. */
export const startServer = async (script: string, databaseUrl: string): Promise<Server> => {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, script), databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!child.stdout || !child.pid) throw new Error(`cannot start ${script}`);
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(cut);
    },
  };
};

const admin = async (statement: string) => {
  const knex = knexFactory({ client: 'pg', connection: adminUrl, pool: { min: 0, max: 1 } });
  await knex.raw(statement).finally(() => knex.destroy());
};

/** An empty PostgreSQL database for the time of `use`. */
export const withDatabase = async <T>(name: string, use: (url: string) => Promise<T>): Promise<T> => {
  const database = `dealer_help_bench_${process.pid}_${name}`;
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  await admin(`create database ${database}`);
  try {
    return await use(url.href);
  } finally {
    await admin(`drop database if exists ${database} with (force)`);
  }
};
