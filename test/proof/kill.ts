/**
 * `npm run proof:kill [-- RUNS]`: kill -9 at every point of the turn. Each run plays a request for access to its reference in a
 * server that dies at a database statement drawn from a seed, then is started again; afterwards the database is
 * checked: one request, one reference, no acknowledged message lost or doubled, the audit trail sound, each mail once.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { connectPostgres, type Database, openPglite } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { verifyAudit } from '../../src/services/audit/verifyAudit.ts';
import { mailPurpose } from '../../src/services/notifications/queueMail.ts';
import { withDatabase } from '../bench/processes.ts';
import { startMailSink } from '../support/mailSink.ts';
import { randomOf } from '../support/random.ts';
import { seedTestData } from '../support/seedTestData.ts';
import { testKeyring, testSecretKeys } from '../support/testKeys.ts';
import { type Kill, type Played, playUntilFiled, type Stage } from './killRun.ts';

const runs = Number(process.argv[2] ?? 100);
const portalJwtSecret = 'a portal secret for the proof, only';
const approver = 'dwhitfield@lakeside.example';
const commonEnv = {
  NODE_ENV: 'production',
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1',
  SECRET_KEYS: testSecretKeys,
  PORTAL_JWT_SECRET: portalJwtSecret,
  PORTAL_API_SECRET: 'an api secret for the proof, only',
};

const drawKills = (random: () => number, mostStatements: number): Kill[] =>
  Array.from(
    { length: random() < 0.3 ? 2 : 1 },
    (): Kill => ({
      at: 1 + Math.floor(random() * mostStatements),
      phase: random() < 0.5 ? 'before' : 'after',
    }),
  );

const referenceOf = (played: Played) => {
  const told = played.history
    .map(({ text }) => /reference is \*\*(AR-\w+)/.exec(text ?? '')?.[1])
    .filter(Boolean);
  expect(new Set(told).size, 'references told').to.equal(1);
  return told[0];
};

const check = async (database: Database, played: Played) => {
  const { knex } = database;
  const requests: { reference: string }[] = await knex('access_requests').select('reference');
  expect(requests, 'requests').to.deep.equal([{ reference: referenceOf(played) }]);
  const kept = played.history.map((activity) => activity.channelData?.clientActivityID).filter(Boolean);
  expect(new Set(kept).size, 'a message kept twice').to.equal(kept.length);
  for (const id of played.acknowledged) expect(kept, 'an acknowledged message').to.include(id);
  expect((await verifyAudit({ knex, keyring: testKeyring }, {})).findings, 'audit').to.deep.equal([]);
  const filed = await knex('audit_events').where({ verb: 'access_request.filed' }).count();
  expect(Number(filed[0]?.count), 'audit events of the filing').to.equal(1);
};

const openedMail = z.object({ to: z.string().nullable() });

/** Mails to the approver that still wait; a dead process' job is handed on after a minute, and the proof doesn't wait so long. */
const waitingMails = async ({ knex }: Database): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string; sealed: string }[] }>(
    `select id, data ->> 'sealed' as sealed from pgboss.job where name = 'mail' and data ->> 'sealed' is not null`,
  );
  const waiting: string[] = [];
  for (const { id, sealed } of rows) {
    const { to } = openedMail.parse(await testKeyring.open(mailPurpose, sealed));
    if (to === approver) waiting.push(id);
  }
  return waiting;
};

/** The approver's mail leaves once, as one Message-ID (a mail server may see it twice: at least once). */
const checkMails = async (stage: Stage, database: Database) => {
  const sent = stage.mails().filter(({ to }) => to.includes(approver));
  const ids = [
    ...sent.map(({ messageId }) => messageId.replace(/^<|@.*$/g, '')),
    ...(await waitingMails(database)),
  ];
  expect(new Set(ids).size, 'mails to the approver').to.equal(1);
};

const playOn = async (kind: Database['kind'], seed: number, storage: Record<string, string>) => {
  const sink = await startMailSink();
  const stage: Stage = {
    env: { ...commonEnv, ...storage, SMTP_URL: sink.url },
    portalJwtSecret,
    mails: () => sink.received,
  };
  const random = randomOf(seed * 7919);
  const signedIn = random() < 0.5;
  const kills = drawKills(random, signedIn ? 70 : 100);
  const label = `${kind} seed ${seed} (${signedIn ? 'signed in' : 'visitor'}, ${kills.map(({ at, phase }) => `${phase} ${at}`).join(', ')})`;
  try {
    const played = await playUntilFiled(stage, kills, { signedIn, retype: random() < 0.5 });
    const database = storage.DATABASE_URL
      ? connectPostgres(storage.DATABASE_URL, 2)
      : await openPglite(storage.DATA_DIR ?? '');
    try {
      await check(database, played);
      await checkMails(stage, database);
    } finally {
      await database.close();
    }
    return { label, kills: played.kills };
  } catch (error) {
    throw new Error(`${label}: ${error instanceof Error ? error.message : error}`);
  } finally {
    await sink.close();
  }
};

const prepare = async (database: Database) => {
  await migrate(database.knex);
  await seedTestData(database.knex);
  await database.close();
};

/** Plays the seeds, four at a time: most of a run is waiting for leases and jobs of the dead. */
const playAll = async (
  kind: Database['kind'],
  play: (seed: number) => Promise<{ label: string; kills: number }>,
) => {
  const seeds = Array.from({ length: runs }, (_, index) => index + 1);
  let kills = 0;
  const failures: string[] = [];
  const work = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      try {
        // A run in which nothing died has shown nothing: the point lay beyond the last statement, and another is drawn.
        let played = await play(seed);
        for (let redraw = 1; played.kills === 0 && redraw < 5; redraw += 1)
          played = await play(seed + redraw * 10_000);
        expect(played.kills, `${played.label}: kills`).to.be.at.least(1);
        kills += played.kills;
      } catch (error) {
        failures.push(String(error));
        console.log(String(error));
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  console.log(JSON.stringify({ proof: 'kill', database: kind, runs, kills, failures: failures.length }));
  if (failures.length > 0) process.exitCode = 1;
};

const onPglite = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dealer-help-kill-'));
  const prepared = join(folder, 'prepared');
  await prepare(await openPglite(prepared));
  try {
    await playAll('pglite', async (seed) => {
      const dataDir = join(folder, String(seed));
      await cp(prepared, dataDir, { recursive: true });
      const result = await playOn('pglite', seed, { DATA_DIR: dataDir });
      await rm(dataDir, { recursive: true, force: true });
      return result;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const onPostgres = () =>
  playAll('postgres', (seed) =>
    withDatabase(`kill${seed}`, async (url) => {
      await prepare(connectPostgres(url, 2));
      return playOn('postgres', seed, { DATABASE_URL: url });
    }),
  );

await Promise.all([onPglite(), onPostgres()]);
