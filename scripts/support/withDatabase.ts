import { systemClock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { connectPostgres, type Database, openPglite } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { AppError } from '../../src/errors.ts';
import { loadOrCreateDemoKeys } from '../../src/services/secrets/demoKeys.ts';
import { createKeyring } from '../../src/services/secrets/keyring.ts';
import { createSecretHasher } from '../../src/services/secrets/secretHasher.ts';

type Config = ReturnType<typeof loadConfig>;

const explain = (error: unknown, config: Config | null): string => {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  const { problems, pid, dataDir } = error.details;
  if (Array.isArray(problems)) return problems.join('\n');
  if (pid !== undefined && dataDir === config?.dataDir) {
    return `process ${pid} has ${dataDir} open. Stop it (kill ${pid}) and try again.`;
  }
  return `${error.code}: ${JSON.stringify(error.details)}`;
};

const depsOf = (database: Database, config: Config) => {
  const keyring = createKeyring(config.secretKeys ?? loadOrCreateDemoKeys(config.dataDir));
  return { knex: database.knex, clock: systemClock, keyring, hasher: createSecretHasher({ keyring }) };
};

/** What a command works with. */
export type CommandDeps = ReturnType<typeof depsOf> & { migrated: string[] };

/**
 * Runs a command on the configured database, brought up to date first. What goes wrong is said in words, one line a problem,
 * and the exit code is 1; nothing was changed then.
 */
export const withDatabase = async (command: (deps: CommandDeps) => Promise<unknown>): Promise<void> => {
  let config: Config | null = null;
  let database: Database | null = null;
  try {
    config = loadConfig(process.env);
    database = config.databaseUrl ? connectPostgres(config.databaseUrl, 2) : await openPglite(config.dataDir);
    const migrated = await migrate(database.knex);
    await command({ ...depsOf(database, config), migrated });
  } catch (error) {
    console.error(explain(error, config));
    process.exitCode = 1;
  } finally {
    await database?.close();
  }
};
