import type { Knex } from 'knex';
import * as directory from './20261124a_directory.ts';
import * as audit from './20261124b_audit.ts';
import * as verification from './20261124c_verification.ts';
import * as access from './20261124d_access.ts';
import * as conversations from './20261124e_conversations.ts';
import * as handoff from './20261124f_handoff.ts';
import * as portal from './20261124h_portal.ts';
import * as removals from './20261124i_removals.ts';
import * as secureForms from './20261124j_secureForms.ts';
import * as credentials from './20261124k_credentials.ts';
import * as emailChanges from './20261124l_emailChanges.ts';
import * as profile from './20261124m_profile.ts';
import * as candidates from './20261124n_candidates.ts';
import * as ownSecurity from './20261124o_ownSecurity.ts';
import * as knownPlaces from './20261124p_knownPlaces.ts';
import * as callerChecks from './20261124q_callerChecks.ts';
import * as withdrawnRemovals from './20261124r_withdrawnRemovals.ts';

/** All migrations in their order. Names carry no file extension, so that a build step could never rename them. */
const migrations: Record<string, Knex.Migration> = {
  '20261124a_directory': directory,
  '20261124b_audit': audit,
  '20261124c_verification': verification,
  '20261124d_access': access,
  '20261124e_conversations': conversations,
  '20261124f_handoff': handoff,
  '20261124h_portal': portal,
  '20261124i_removals': removals,
  '20261124j_secureForms': secureForms,
  '20261124k_credentials': credentials,
  '20261124l_emailChanges': emailChanges,
  '20261124m_profile': profile,
  '20261124n_candidates': candidates,
  '20261124o_ownSecurity': ownSecurity,
  '20261124p_knownPlaces': knownPlaces,
  '20261124q_callerChecks': callerChecks,
  '20261124r_withdrawnRemovals': withdrawnRemovals,
};

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = migrations[name];
    if (!migration) throw new Error(`unknown migration ${name}`);
    return migration;
  },
};
