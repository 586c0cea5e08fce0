/**
 * The house in a process that kills itself (-9) at a database statement: `KILL_AT=n` the nth after the start, `KILL_PHASE`
 * before it is sent or after it was answered. Prints its port. Everything else as in production.
 */
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { connectPostgres, openPglite } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { testHashParameters } from '../support/testKeys.ts';

const { KILL_AT = '0', KILL_PHASE, ...env } = process.env;
const config = loadConfig(env);
const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openPglite(config.dataDir);
await migrate(database.knex);
const app = await createApp(config, {
  database,
  hashParameters: testHashParameters,
  log: pino({ level: 'fatal' }),
  warmUp: false,
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
await app.start();

let left = Number(KILL_AT);
if (left > 0) {
  database.knex.on(KILL_PHASE === 'after' ? 'query-response' : 'query', () => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  });
}
console.log(app.port());
