import { type Logger, pino } from 'pino';
import type { Server } from 'restify';
import { createBot } from './bot/createBot.ts';
import type { Bot } from './bot/types.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { connectPostgres, type Database, openPglite } from './db/connect.ts';
import { createFanout, type Fanout } from './db/fanout.ts';
import { migrate } from './db/migrate.ts';
import { createQueue, type Queue } from './db/queue.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { createDialogs } from './dialogs/createDialogs.ts';
import { AppError } from './errors.ts';
import { warmUpDates } from './faq/recognizer/entities/findDates.ts';
import { loadRecognizer } from './faq/recognizer/loadRecognizer.ts';
import { logSerializers } from './log.ts';
import { signHeads } from './services/audit/signHeads.ts';
import { createServices, type Services } from './services/createServices.ts';
import { createMailer, type Mailer } from './services/notifications/createMailer.ts';
import { mailJob } from './services/notifications/mailJob.ts';
import { loadOrCreateDemoKeys } from './services/secrets/demoKeys.ts';
import { findMissingKeys } from './services/secrets/findMissingKeys.ts';
import { createKeyring, type Keyring } from './services/secrets/keyring.ts';
import { createSecretHasher, type HashParameters } from './services/secrets/secretHasher.ts';
import { type ChatLimits, registerSurfaces, type Surfaces } from './surfaces/registerSurfaces.ts';
import { closeServer, createServer, listen } from './surfaces/server.ts';

/** What tests and benchmarks put in the place of the real thing. */
export interface AppOptions {
  clock?: Clock;
  /** An open, migrated database; the app closes it. */
  database?: Database;
  hashParameters?: HashParameters;
  limits?: ChatLimits;
  log?: Logger;
  /** Off where a process lives for seconds only. */
  warmUp?: boolean;
}

export interface App {
  config: Config;
  database: Database;
  keyring: Keyring;
  services: Services;
  mailer: Mailer;
  queue: Queue;
  bot: Bot;
  /** Base URL; known once it listens. */
  url(): string;
  /** Where it listens. */
  port(): number;
  /** Starts the workers and listens; resolves to the base URL. */
  start(): Promise<string>;
  /** Stops accepting, finishes what runs, closes everything. */
  stop(): Promise<void>;
}

const openDatabase = async (config: Config): Promise<Database> => {
  const database = config.databaseUrl
    ? connectPostgres(config.databaseUrl)
    : await openPglite(config.dataDir);
  await migrate(database.knex);
  return database;
};

/** The keys, or a refusal while rows need one that is not configured. */
const openKeyring = async (config: Config, database: Database) => {
  const keyring = createKeyring(config.secretKeys ?? loadOrCreateDemoKeys(config.dataDir));
  const missing = await findMissingKeys({ knex: database.knex, keyring });
  const problems = missing.map(
    ({ kid, where, rows }) => `SECRET_KEYS: ${rows} rows of ${where} need the key ${kid}`,
  );
  if (problems.length > 0) throw new AppError('badRequest', { problems });
  return keyring;
};

interface Parts {
  database: Database;
  queue: Queue;
  fanout: Fanout;
  bot: Bot;
  server: Server;
  surfaces: Surfaces;
  mailer: Mailer;
}

// What arrives stops first, what everything leans on last.
const stopParts = async ({ database, queue, fanout, bot, server, surfaces, mailer }: Parts) => {
  await surfaces.close();
  await bot.drain();
  await closeServer(server);
  await queue.stop();
  await fanout.close();
  mailer.close();
  await database.close();
};

interface Work {
  config: Config;
  services: Services;
  keyring: Keyring;
  clock: Clock;
  log: Logger;
}

/** Signed heads go where a database administrator cannot reach them: to the log, and to `AUDIT_ANCHOR_URL`. */
const anchorAudit = async ({ config, keyring, clock, log }: Work, knex: Database['knex']) => {
  for (const auditHeads of await signHeads({ knex, keyring, clock })) {
    log.info({ auditHeads }, 'signed heads of the audit trail');
    if (!config.auditAnchorUrl) continue;
    const response = await fetch(config.auditAnchorUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ auditHeads }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) throw new Error(`AUDIT_ANCHOR_URL answered ${response.status}`);
  }
};

const startWork = async (parts: Parts, deps: Work) => {
  const { services, keyring } = deps;
  const { database, queue, fanout, bot, mailer } = parts;
  await fanout.start();
  bot.start();
  await queue.start({
    handlers: {
      mail: mailJob({ keyring, mailer }),
      conversationEvent: (job) => (job.data.conversationId ? bot.deliverEvent(job.data) : Promise.resolve()),
    },
    every: [
      { name: 'dueAccess', seconds: 30, run: () => services.access.runDueAccess({}) },
      { name: 'secureForms', seconds: 15, run: () => services.secureForms.expireForms() },
      { name: 'idleAccounts', seconds: 3600, run: () => services.portal.markIdleAccounts({}) },
      { name: 'retention', seconds: 3600, run: () => services.retention.forgetOld({}) },
      { name: 'idleWarnings', seconds: 3600, run: () => services.ownSecurity.warnIdleAccounts({}) },
      { name: 'auditHeads', seconds: 3600, run: () => anchorAudit(deps, database.knex) },
    ],
  });
};

/** The only composition root: database → services → dialogs → bot → surfaces. Nothing arrives before `start`. */
export const createApp = async (config: Config, options: AppOptions = {}): Promise<App> => {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? pino({ level: config.logLevel, serializers: logSerializers });
  const database = options.database ?? (await openDatabase(config));
  let baseUrl = config.publicUrl ?? '';
  try {
    const keyring = await openKeyring(config, database);
    const hasher = createSecretHasher({
      keyring,
      ...(options.hashParameters && { params: options.hashParameters }),
    });
    const mailer = createMailer(config.mail, () => clock.now());
    const queue = createQueue({ database, log });
    await queue.open();
    // The demo is its own portal: what it signs with comes from its own keys.
    const demoSecret = Buffer.from(keyring.key('demo-portal')).toString('base64url');
    const portal =
      config.demo && !config.portal.jwtSecret ? { jwtSecret: demoSecret, jwksUrl: null } : config.portal;
    const { knex } = database;
    const services = createServices({
      knex,
      clock,
      keyring,
      hasher,
      jobs: queue.jobs,
      brand: config.brand,
      passwordMinLength: config.passwordMinLength,
      portal,
      publicUrl: () => baseUrl,
    });
    if (config.demo) await seedDemo({ knex, clock, keyring, hasher });

    const fanout = createFanout({ database, log });
    const server = createServer({ config, log });
    const surfaceDeps = { config, clock, log, keyring, database, fanout, queue, services, mailer, portal };
    const surfaces = registerSurfaces(server, { ...surfaceDeps, limits: options.limits ?? {} }, (metrics) => {
      const dialogs = createDialogs({
        services,
        recognizer: loadRecognizer(),
        brand: config.brand,
        pausedTasks: config.pausedTasks,
        observe: metrics.observeRecognition,
        log,
      });
      const observe = metrics.observeTurn;
      return createBot({ database, fanout, keyring, clock, dialogs, log, config, observe });
    });
    const parts: Parts = { database, queue, fanout, bot: surfaces.bot, server, surfaces, mailer };
    return {
      config,
      database,
      keyring,
      services,
      mailer,
      queue,
      bot: surfaces.bot,
      url: () => baseUrl,
      port: () => server.address().port,
      start: async () => {
        await startWork(parts, { config, services, keyring, clock, log });
        const port = await listen(server, config);
        baseUrl ||= `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
        if (options.warmUp ?? true) void warmUpDates();
        return baseUrl;
      },
      stop: () => stopParts(parts),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};
