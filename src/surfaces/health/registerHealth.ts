import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { migrationSource } from '../../../migrations/index.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/connect.ts';
import { AppError } from '../../errors.ts';
import { hasBearer } from '../http/bearer.ts';
import { isFromHere } from '../http/demoOnly.ts';
import { sendJson } from '../http/sendJson.ts';
import type { Metrics } from './metrics.ts';

export interface HealthDeps {
  config: Pick<Config, 'demo' | 'metricsToken'>;
  database: Database;
  log: Logger;
  metrics: Metrics;
  queue: { health(): Promise<{ deadLetters: number; depth: number }> };
  openSockets: () => number;
}

type Check = 'ok' | 'failed';

const check = async (log: Logger, name: string, probe: () => Promise<boolean>): Promise<Check> => {
  try {
    return (await probe()) ? 'ok' : 'failed';
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return 'failed';
  }
};

const isMigrated = async ({ knex }: Database) => {
  const [, pending] = await knex.migrate.list({ migrationSource });
  return pending.length === 0;
};

/** Ready: the database answers, its schema is this version's, the queue works, and no job was given up. */
const readiness = async ({ database, queue, log }: HealthDeps) => {
  const checks = {
    database: await check(log, 'database', async () => Boolean(await database.knex.raw('select 1'))),
    migrations: await check(log, 'migrations', () => isMigrated(database)),
    queue: await check(log, 'queue', async () => Boolean(await queue.health())),
    deadLetters: await check(log, 'deadLetters', async () => (await queue.health()).deadLetters === 0),
  };
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks };
};

/** Outside of the demo only with `METRICS_TOKEN`; without one configured, nobody. */
const mayRead = ({ config }: HealthDeps, request: Request) =>
  config.demo ? isFromHere(request) : hasBearer(request, config.metricsToken);

/** `/healthz` (the process lives), `/readyz` (it can work), `/metrics` (Prometheus). */
export const registerHealth = (server: Server, deps: HealthDeps): void => {
  server.get('/healthz', async (_request: Request, response: Response) => {
    sendJson(response, 200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { ready, checks } = await readiness(deps);
    sendJson(response, ready ? 200 : 503, { status: ready ? 'ok' : 'failed', checks });
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    if (!mayRead(deps, request)) throw new AppError('unauthorized');
    const { deadLetters, depth } = await deps.queue.health();
    deps.metrics.set({ openSockets: deps.openSockets(), queueDepth: depth, deadLetters });
    response.writeHead(200, { 'Content-Type': deps.metrics.contentType, 'Cache-Control': 'no-store' });
    response.end(await deps.metrics.text());
  });
};
