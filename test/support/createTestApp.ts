import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { buildClient } from '../../scripts/build.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { Database } from '../../src/db/connect.ts';
import type { KeptMail } from '../../src/services/notifications/createMailer.ts';
import type { ChatLimits } from '../../src/surfaces/registerSurfaces.ts';
import { createFakeClock, type FakeClock } from './fakeClock.ts';
import { openTestDatabase } from './testDatabase.ts';
import { testHashParameters, testSecretKeys } from './testKeys.ts';

export interface TestApp extends App {
  clock: FakeClock;
  /** Mails, newest first. */
  mails(): KeptMail[];
}

export interface TestAppOptions {
  clock?: FakeClock;
  /** Environment beside the demo's. */
  env?: Record<string, string>;
  /** A second app on the same PostgreSQL: the first one's database. */
  database?: Database;
  limits?: ChatLimits;
  log?: Logger;
}

/**
 * The whole house as the demo runs it, on the database that this run tests, with the clock in the test's hand: real HTTP on a
 * free port, real queue, mails in memory. `stop` ends it and drops the database.
 */
export const createTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const clock = options.clock ?? createFakeClock();
  await buildClient();
  const dataDir = await mkdtemp(join(tmpdir(), `dealer-help-${randomBytes(3).toString('hex')}-`));
  const config = loadConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SECRET_KEYS: testSecretKeys,
    TEAMS_TENANTS: '00000000-0000-4000-8000-0000000000aa',
    ...options.env,
  });
  const app = await createApp(config, {
    clock,
    database: options.database ?? (await openTestDatabase()),
    hashParameters: testHashParameters,
    log: options.log ?? pino({ level: 'silent' }),
    warmUp: false,
    limits: options.limits ?? {
      messages: { points: 10_000, seconds: 1 },
      tokens: { points: 10_000, seconds: 1 },
    },
  });
  await app.start();
  return {
    ...app,
    clock,
    mails: () => app.mailer.list(),
    stop: async () => {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
