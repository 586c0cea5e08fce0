/**
 * `npm test`: typecheck, lint, unused code, then the whole suite on PGlite and, at the same time, whatever has to do with a
 * database on PostgreSQL. Says loudly which databases ran. `REQUIRE_POSTGRES=1` (CI) fails where no server answers. Ends with `N passed, N failed, N skipped`.
 * Words after `npm test --` are mocha's: `npm test -- test/faq`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import knexFactory from 'knex';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const node = process.execPath;

interface Outcome {
  code: number;
  output: string;
}

/** Runs a command and prints what it prints: as it comes, or, `later`, all at the end. */
const run = (
  title: string,
  command: string,
  args: string[],
  options: { env?: Record<string, string>; later?: boolean } = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const { env = {}, later = false } = options;
    if (!later) console.log(`\n=== ${title}`);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (!later) process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      if (later) console.log(`\n=== ${title}\n${output}`);
      resolve({ code: code ?? 1, output });
    });
  });

const postgresUrl = process.env.TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';

const postgresAnswers = async () => {
  const knex = knexFactory({
    client: 'pg',
    connection: { connectionString: postgresUrl, connectionTimeoutMillis: 2000 },
  });
  try {
    await knex.raw('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await knex.destroy();
  }
};

const totals = { passed: 0, failed: 0, skipped: 0 };
const count = (outcome: Outcome) => {
  const figure = (word: string) =>
    Number(new RegExp(`^\\s+(\\d+) ${word}`, 'm').exec(outcome.output)?.[1] ?? 0);
  totals.passed += figure('passing');
  totals.skipped += figure('pending');
  // a run that broke off without a figure has failed all the same
  totals.failed += Math.max(figure('failing'), outcome.code === 0 ? 0 : 1);
};

const wanted = process.argv.slice(2);
const specs = wanted.length > 0 ? wanted : ['test/**/*.test.ts'];
// What no database has to do with runs once.
const withoutDatabase = [
  '*.test.ts',
  'faq/**',
  'surfaces/{pages,widget}/**',
  'browser/pages.test.ts',
  'browser/widget/**',
];
// Thousands of turns, about the dialogs and not the database: once, on the faster one. (Other talks run on both.)
const onFasterDatabase = ['dialogs/everyStep.test.ts', 'conversations/everyTask/**'];

const mocha = async (database: 'pglite' | 'postgres', isOnly: boolean) => {
  const elsewhere = database === 'postgres' ? withoutDatabase : onFasterDatabase;
  const once = isOnly || wanted.length > 0 ? [] : elsewhere;
  const ignored = once.flatMap((pattern) => ['--ignore', `test/${pattern}`]);
  // Colours, which CI would switch on, hide the figures that are read below.
  const args = [join(root, 'node_modules/mocha/bin/mocha.js'), '--no-color', ...ignored, ...specs];
  const env = { TEST_DB: database, TEST_DATABASE_URL: postgresUrl };
  count(await run(`tests on ${database}`, node, args, { env, later: database === 'postgres' }));
};

const checks: [title: string, command: string, args: string[]][] = [
  ['browser code', node, ['scripts/build.ts']],
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['unused code', bin('knip'), []],
];
for (const [title, command, args] of checks) {
  const { code } = await run(title, command, args);
  totals[code === 0 ? 'passed' : 'failed'] += 1;
}

const onPostgres = await postgresAnswers();
await Promise.all(onPostgres ? [mocha('pglite', false), mocha('postgres', false)] : [mocha('pglite', true)]);
if (!onPostgres && process.env.REQUIRE_POSTGRES) totals.failed += 1;

console.log(
  `\n*** Tested on PGlite${onPostgres ? ' and on PostgreSQL' : ' ONLY: no PostgreSQL server answers'}.`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
