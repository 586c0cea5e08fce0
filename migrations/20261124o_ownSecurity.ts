import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** The 60 idle days begin with the last sign-in, or when the owner kept the account; the owner is warned in time, once. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    'alter table users add column kept_alive_at timestamptz, add column idle_warned_at timestamptz',
    `alter table users add column last_used_at timestamptz not null
      generated always as (greatest(coalesce(last_sign_in_at, created_at), kept_alive_at)) stored`,
    'drop index users_active_by_last_sign_in',
    `create index users_active_by_last_use on users (last_used_at) where status = 'active'`,
    // What happened to one's own account, newest first, however long it exists.
    `create index audit_events_of_users on audit_events (subject_id, at) where subject_type = 'user'`,
    'create index verifications_by_user_and_time on verifications (user_id, created_at)',
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop index verifications_by_user_and_time, audit_events_of_users, users_active_by_last_use',
    `create index users_active_by_last_sign_in on users (coalesce(last_sign_in_at, created_at)) where status = 'active'`,
    'alter table users drop column last_used_at',
    'alter table users drop column idle_warned_at, drop column kept_alive_at',
  ]);
