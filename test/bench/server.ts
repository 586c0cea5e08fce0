/** The house as production runs it on PostgreSQL, for the benchmarks: `node server.ts DATABASE_URL` prints its port. */
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { connectPostgres } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { seedTestData } from '../support/seedTestData.ts';
import { testHashParameters, testSecretKeys } from '../support/testKeys.ts';

const databaseUrl = process.argv[2] ?? '';
const database = connectPostgres(databaseUrl);
await migrate(database.knex);
await seedTestData(database.knex);

const config = loadConfig({
  NODE_ENV: 'production',
  PORT: '0',
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: 'http://127.0.0.1',
  SMTP_URL: 'smtp://127.0.0.1:1',
  SECRET_KEYS: testSecretKeys,
  PORTAL_JWT_SECRET: 'a portal secret for benchmarks only',
  PORTAL_API_SECRET: 'a portal secret for benchmarks only',
  METRICS_TOKEN: 'benchmark',
});
const unlimited = { points: 1_000_000, seconds: 1 };
const app = await createApp(config, {
  database,
  hashParameters: testHashParameters,
  log: pino({ level: 'error' }),
  limits: { messages: unlimited, tokens: unlimited },
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
await app.start();
console.log(app.port());
