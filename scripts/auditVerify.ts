// npm run audit:verify [-- --head FILE]: checks the audit trail of the configured database. Exit code 0: sound; 1: something
// was found; 2: it could not be checked.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config.ts';
import { connectPostgres, openPglite } from '../src/db/connect.ts';
import { AppError } from '../src/errors.ts';
import { readHeadFile } from '../src/services/audit/readHeadFile.ts';
import type { AuditFinding } from '../src/services/audit/types.ts';
import { verifyAudit } from '../src/services/audit/verifyAudit.ts';
import { loadOrCreateDemoKeys } from '../src/services/secrets/demoKeys.ts';
import { createKeyring } from '../src/services/secrets/keyring.ts';

type Config = ReturnType<typeof loadConfig>;

const explain = (error: unknown, config: Config | null): string => {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  if (error.code === 'conflict') {
    return `process ${error.details.pid} has ${config?.dataDir} open. Stop it (kill ${error.details.pid}) and try again.`;
  }
  return [error.message, ...Object.values(error.details).flat()].join('\n  ');
};

const openDatabase = (config: Config) => {
  if (config.databaseUrl) return connectPostgres(config.databaseUrl, 1);
  if (!existsSync(join(config.dataDir, 'pgdata'))) throw new Error(`no database in ${config.dataDir}`);
  return openPglite(config.dataDir);
};

const describeFinding = ({ kind, chain, seq, trueSeq }: AuditFinding) =>
  `${kind}: ${chain}, row ${seq}${trueSeq === undefined ? '' : ` (was row ${trueSeq})`}`;

const run = async (config: Config, headFile: string | undefined): Promise<number> => {
  const signedHeads = headFile === undefined ? [] : readHeadFile(readFileSync(headFile, 'utf8'));
  const database = await openDatabase(config);
  try {
    const keyring = createKeyring(config.secretKeys ?? loadOrCreateDemoKeys(config.dataDir));
    const report = await verifyAudit({ knex: database.knex, keyring }, { signedHeads });
    for (const finding of report.findings) console.log(describeFinding(finding));
    const { chains, events, erased, findings } = report;
    console.log(
      `${events} events in ${chains} chains, ${erased} of them erased; ${findings.length} findings`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
};

let config: Config | null = null;
try {
  const { values } = parseArgs({ options: { head: { type: 'string' } } });
  config = loadConfig(process.env);
  process.exitCode = await run(config, values.head);
} catch (error) {
  console.error(explain(error, config));
  process.exitCode = 2;
}
