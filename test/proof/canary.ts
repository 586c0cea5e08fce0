/**
 * `npm run proof:canary`: no secret is anywhere. Passwords, answers, phrases, codes and link tokens that exist in this run only go
 * through every flow and are typed into the chat; then they are looked for in all tables (transcripts, inbox, queue), the opened
 * states, logs at debug, mails, metrics, the histories that clients get, and the raw files of the database, write-ahead log
 * included. Codes and links may stand in their mail. Planting one on purpose has to be found in each place.
 * On PGlite, or with TEST_DB=postgres on PostgreSQL (whose files this user must be able to read).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { buildClient } from '../../scripts/build.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { logSerializers } from '../../src/log.ts';
import type { TestApp } from '../support/createTestApp.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { dropTestDatabases, openTestDatabase, testDatabaseKind } from '../support/testDatabase.ts';
import { testHashParameters, testSecretKeys } from '../support/testKeys.ts';
import { type Canary, createCanaries } from './canary/canaries.ts';
import { flows, type Stage } from './canary/flows.ts';
import { type Hit, type Place, readDatabase, scanFolder, scanPlaces } from './canary/scan.ts';

const many = { points: 100_000, seconds: 1 };

const openStage = async (dataDir: string, logged: string[]): Promise<Stage> => {
  await buildClient();
  const clock = createFakeClock();
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const config = loadConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SECRET_KEYS: testSecretKeys,
    LOG_LEVEL: 'debug',
  });
  const app = await createApp(config, {
    clock,
    ...(testDatabaseKind === 'postgres' ? { database: await openTestDatabase() } : {}),
    hashParameters: testHashParameters,
    limits: { messages: many, tokens: many },
    log: pino({ level: 'debug', serializers: logSerializers }, stream),
    warmUp: false,
  });
  await app.start();
  const testApp: TestApp = { ...app, clock, mails: () => app.mailer.list() };
  return { app: testApp, canaries: createCanaries(), talks: [] };
};

const codePattern = /(?<!\d)\d{4} ?\d{4}(?!\d)/g;
const linkPattern = /\/(?:access-requests|not-me|secure)\/([\w-]{43})/g;

/** Every code and link that a mail brought, also of flows that did not look at it. */
const addFromMails = ({ app, canaries }: Stage) => {
  for (const { text } of app.mails()) {
    for (const [code] of text.matchAll(codePattern)) canaries.add('code', code.replace(/\D/g, ''));
    for (const [, token = ''] of text.matchAll(linkPattern)) canaries.add('link', token);
  }
};

const readPlaces = async (stage: Stage, logged: string[]): Promise<Place[]> => {
  const { app, talks } = stage;
  const histories = await Promise.all(talks.map((talk) => talk.history()));
  const metrics = await (await fetch(`${app.url()}/metrics`)).text();
  return [
    ...(await readDatabase(app.database.knex, app.keyring)),
    { name: 'log at debug', text: logged.join('') },
    { name: 'mails', text: JSON.stringify(app.mails()), allowed: ['code', 'link'] },
    { name: 'metrics', text: metrics },
    { name: 'histories', text: JSON.stringify(histories) },
  ];
};

const folderOf = async ({ app }: Stage, dataDir: string): Promise<string> => {
  if (testDatabaseKind === 'pglite') return join(dataDir, 'pgdata');
  await app.database.knex.raw('checkpoint');
  const { rows } = await app.database.knex.raw('show data_directory');
  return rows[0].data_directory;
};

/** Plants a secret in each kind of place, and expects to find it in all of them. */
const plantEverywhere = async (stage: Stage, logged: string[], dataDir: string): Promise<string[]> => {
  const { app, canaries } = stage;
  const planted: Canary = { kind: 'password', value: canaries.fresh('password') };
  await app.database.knex.raw(`comment on table users is '${planted.value}'`);
  await app.database.knex('faq_candidates').insert({
    id: '00000000-0000-7000-8000-00000000cafe',
    text: planted.value,
    locale: 'en',
    kind: 'rejected',
    guesses: '[]',
    created_at: app.clock.now(),
  });
  const places = await readPlaces(stage, [...logged, planted.value]);
  const inPlaces = scanPlaces(
    places.map((place) =>
      ['mails', 'metrics', 'histories'].includes(place.name)
        ? { ...place, text: `${place.text}${planted.value}` }
        : place,
    ),
    [planted],
  ).map(({ place }) => place);
  const inFiles = scanFolder('files', await folderOf(stage, dataDir), [planted]).map(({ place }) => place);
  const wanted = ['public.faq_candidates', 'log at debug', 'mails', 'metrics', 'histories', 'files'];
  return wanted.filter((place) => ![...inPlaces, ...inFiles].includes(place));
};

const dataDir = await mkdtemp(join(tmpdir(), 'dealer-help-canary-'));
const logged: string[] = [];
const stage = await openStage(dataDir, logged);
let hits: Hit[] = [];
let missed: string[] = [];
try {
  for (const [name, play] of Object.entries(flows)) {
    await play(stage);
    addFromMails(stage);
    console.log(`${name}: ${stage.canaries.all().length} canaries so far`);
  }
  const canaries = stage.canaries.all();
  const places = await readPlaces(stage, logged);
  hits = scanPlaces(places, canaries);
  hits.push(...scanFolder('database files', await folderOf(stage, dataDir), canaries));
  missed = await plantEverywhere(stage, logged, dataDir);
  const counts = Object.groupBy(canaries, ({ kind }) => kind);
  const figures = Object.fromEntries(Object.entries(counts).map(([kind, found]) => [kind, found?.length]));
  console.log(
    JSON.stringify({
      proof: 'canary',
      database: testDatabaseKind,
      flows: Object.keys(flows).length,
      canaries: figures,
      places: places.length + 1,
      hits: hits.length,
      plantedButNotFound: missed,
    }),
  );
  for (const { place, kind } of hits) console.log(`FOUND: a ${kind} in ${place}`);
} finally {
  await stage.app.stop();
  await dropTestDatabases();
  await rm(dataDir, { recursive: true, force: true });
}
process.exitCode = hits.length + missed.length === 0 ? 0 : 1;
