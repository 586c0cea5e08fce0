import type { Knex } from 'knex';
import { seedDemo } from '../../src/demo/seedDemo.ts';
import { createFakeClock } from './fakeClock.ts';
import { testHasher, testKeyring } from './testKeys.ts';

/** The day before the tests' usual day, so that what the demo data holds is held already. */
export const seededAt = '2026-11-23T15:00:00Z';

/** The demo data of contracts.md, through the same import that `npm run demo:seed` uses. */
export const seedTestData = async (knex: Knex): Promise<void> => {
  await seedDemo({ knex, clock: createFakeClock(seededAt), keyring: testKeyring, hasher: testHasher });
};
