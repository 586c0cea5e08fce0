/**
 * `npm run proof:enumeration [-- BLOCKS [SEED]]`: nobody learns who has an account. Visitors claim to be somebody known, unknown, with
 * a wrong PDN, locked, idle; replies must be the same bytes, queries and jobs the same numbers, and the time the same: ABBA blocks
 * against "known", 95 % interval of the median difference within ±5 % of the median. A variant that does nothing for the
 * unknown is measured in the same run and must be caught. On PGlite, or with TEST_DB=postgres on PostgreSQL.
 */
import { median } from '../bench/figures.ts';
import { type Claim, type ClaimKind, claimIdentity, claims } from '../support/claimIdentity.ts';
import { createTestApp, type TestApp } from '../support/createTestApp.ts';
import { randomOf } from '../support/random.ts';
import { dropTestDatabases, testDatabaseKind } from '../support/testDatabase.ts';

const blocks = Number(process.argv[2] ?? 150);
const random = randomOf(Number(process.argv[3] ?? 1));
const allowedShare = 0.05;
const resamples = 2000;

/** The middle 95 % of the medians of samples drawn from these differences. */
const intervalOf = (differences: number[]): [number, number] => {
  const draw = () => differences[Math.floor(random() * differences.length)] ?? 0;
  const medians = Array.from({ length: resamples }, () => median(differences.map(draw)));
  medians.sort((a, b) => a - b);
  return [medians[Math.floor(resamples * 0.025)] ?? 0, medians[Math.floor(resamples * 0.975)] ?? 0];
};

const compare = async (app: TestApp, kind: ClaimKind, claim: typeof claimIdentity) => {
  const differences: number[] = [];
  const known: Claim[] = [];
  const other: Claim[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const first = await claimIdentity(app, 'known');
    const one = await claim(app, kind);
    const two = await claim(app, kind);
    const last = await claimIdentity(app, 'known');
    known.push(first, last);
    other.push(one, two);
    differences.push((one.milliseconds + two.milliseconds - first.milliseconds - last.milliseconds) / 2);
  }
  const middle = median(known.map(({ milliseconds }) => milliseconds));
  const [low, high] = intervalOf(differences).map((value) => value / middle) as [number, number];
  const distinct = (read: (claim: Claim) => unknown) => new Set([...known, ...other].map(read)).size;
  return {
    kind,
    medianMs: Number(middle.toFixed(2)),
    low: Number((100 * low).toFixed(2)),
    high: Number((100 * high).toFixed(2)),
    replies: distinct(({ reply }) => reply),
    queries: distinct(({ queries }) => queries),
    jobs: distinct(({ jobs }) => jobs.length),
    sameTime: Math.abs(low) <= allowedShare && Math.abs(high) <= allowedShare,
  };
};

/** The planted fault: for somebody unknown nothing is looked up, written or mailed; the words stay the same. */
const withoutDummyWork = (app: TestApp): typeof claimIdentity => {
  const { verification } = app.services;
  const honest = verification.beginVerification;
  return async (house, kind) => {
    verification.beginVerification = async (input) => ({
      kind: 'sent',
      codeId: input.operationId,
      expiresAt: new Date(house.clock.now().getTime() + 600_000),
      resendAt: house.clock.now(),
    });
    try {
      return await claimIdentity(house, kind);
    } finally {
      verification.beginVerification = honest;
    }
  };
};

const app = await createTestApp();
let failed = 0;
try {
  for (let round = 0; round < 20; round += 1) await claimIdentity(app, round % 2 ? 'known' : 'unknown');
  for (const kind of Object.keys(claims).filter((each) => each !== 'known') as ClaimKind[]) {
    const found = await compare(app, kind, claimIdentity);
    const same = found.replies === 1 && found.queries === 1 && found.jobs === 1 && found.sameTime;
    if (!same) failed += 1;
    console.log(JSON.stringify({ proof: 'enumeration', database: testDatabaseKind, blocks, ...found, same }));
  }
  const planted = await compare(app, 'unknown', withoutDummyWork(app));
  const caught = !planted.sameTime && planted.queries > 1 && planted.jobs > 1;
  if (!caught) failed += 1;
  console.log(
    JSON.stringify({
      proof: 'enumeration',
      database: testDatabaseKind,
      blocks,
      ...planted,
      kind: 'planted',
      caught,
    }),
  );
} finally {
  await app.stop();
  await dropTestDatabases();
}
console.log(failed === 0 ? 'Nobody learns who exists.' : `${failed} comparisons failed.`);
process.exitCode = failed === 0 ? 0 : 1;
