import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Assurance level 2: one-time codes, what they verified, and the counters that bound guessing. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table one_time_codes (
      id uuid primary key,
      -- null where nobody has this User ID and PDN: such a code exists like any other and no mail can bring it
      user_id uuid references users,
      dealership_id uuid references dealerships,
      channel text not null,
      conversation_id text not null,
      channel_user_id text not null,
      -- where failures are counted: (typed User ID, source), and the typed User ID alone
      source_key text not null,
      account_key text not null,
      code_mac text not null,
      tries smallint not null default 0 check (tries between 0 and 5),
      sent_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz,
      created_at timestamptz not null
    )`,
    `create index one_time_codes_live_by_source on one_time_codes (source_key) where used_at is null and ended_at is null`,
    `create unique index one_time_codes_one_live on one_time_codes (conversation_id, channel_user_id)
      where used_at is null and ended_at is null`,
    `create table code_attempts (
      operation_id uuid primary key,
      code_id uuid not null references one_time_codes,
      -- the same try again is not counted again; another code under the same id is refused
      typed_mac text not null,
      -- false: a source that others' pause does not stop
      counted_for_account boolean not null,
      at timestamptz not null
    )`,
    `create table verifications (
      id uuid primary key,
      user_id uuid not null references users,
      -- the dealership whose PDN was proved
      dealership_id uuid references dealerships,
      channel text not null,
      conversation_id text not null,
      channel_user_id text not null,
      level smallint not null check (level in (2, 3)),
      created_at timestamptz not null,
      last_used_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz
    )`,
    `create unique index verifications_one_live on verifications (conversation_id, channel_user_id) where ended_at is null`,
    `create index verifications_by_user on verifications (user_id) where ended_at is null`,
    `create table throttles (
      key text primary key,
      count integer not null check (count >= 0),
      window_ends_at timestamptz not null,
      paused_until timestamptz
    )`,
    `create table trusted_sources (
      user_id uuid not null references users,
      source text not null,
      last_verified_at timestamptz not null,
      primary key (user_id, source)
    )`,
    `create table portal_tokens (
      jti text primary key,
      expires_at timestamptz not null
    )`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop table portal_tokens, trusted_sources, throttles, verifications, code_attempts, one_time_codes',
  ]);
