import { loadConfig } from '../../../src/config.ts';
import { listChanges, type PortalChanges } from '../../../src/services/portal/listChanges.ts';
import { markIdleAccounts } from '../../../src/services/portal/markIdleAccounts.ts';
import { signIn } from '../../../src/services/portal/signIn.ts';
import type { PortalSignInInput } from '../../../src/services/portal/types.ts';
import type { SecretHasher } from '../../../src/services/secrets/secretHasher.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { createTableJobs } from '../../support/tableJobs.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

/** Kevin Chan, right, from the office. */
export const kevin = { userId: 'kchan', password: 'harbor-lantern-4203', source: '192.0.2.1' };

/** The demo dealerships as the portal sees them. */
export const createPortalFixture = async () => {
  const database = await openTestDatabase();
  const { knex } = database;
  const outbox = await createTableJobs(knex);
  const clock = createFakeClock();
  const deps = {
    knex,
    clock,
    keyring: testKeyring,
    hasher: testHasher as SecretHasher,
    jobs: outbox.jobs,
    brand: loadConfig({}).brand,
  };
  /** The feed so far, but for what filled the database. */
  const seeded = (await listChanges(deps, { after: 0, limit: 500 })).cursor;
  return {
    ...outbox,
    database,
    knex,
    clock,
    deps,
    seeded: Number(seeded),
    signIn: (input: Partial<PortalSignInInput> = {}) => signIn(deps, { ...kevin, ...input }),
    /** So many wrong passwords, from another source each time unless one is named. */
    guess: async (times: number, input: Partial<PortalSignInInput> = {}) => {
      const results = [];
      for (let n = 0; n < times; n += 1) {
        const source = `198.51.100.${n}`;
        results.push(await signIn(deps, { ...kevin, password: `wrong ${n}`, source, ...input }));
      }
      return results;
    },
    markIdle: () => markIdleAccounts(deps),
    changes: (after = Number(seeded), limit = 500): Promise<PortalChanges> =>
      listChanges(deps, { after, limit }),
    user: async (userId: string): Promise<{ id: string; status: string; last_sign_in_at: Date | null }> =>
      knex('users').where({ user_id: userId }).first('id', 'status', 'last_sign_in_at'),
    setUser: (userId: string, set: Record<string, unknown>) =>
      knex('users').where({ user_id: userId }).update(set),
    verbs: async (userId: string): Promise<string[]> => {
      const { id } = await knex('users').where({ user_id: userId }).first('id');
      return knex('audit_events').where({ subject_id: id }).orderBy('seq').pluck('verb');
    },
    close: () => database.close(),
  };
};
export type PortalFixture = Awaited<ReturnType<typeof createPortalFixture>>;
