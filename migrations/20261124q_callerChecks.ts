import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Callers whom the help desk makes sure of, and the re-enrolments of challenge questions that it opens for them. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table caller_checks (
      id uuid primary key,
      user_id uuid not null references users,
      agent_id uuid not null references agents,
      opened_at timestamptz not null,
      -- the caller has proved to be the owner, until then, to this agent
      proved_until timestamptz,
      ended_at timestamptz
    )`,
    `create index caller_checks_live_by_user on caller_checks (user_id) where ended_at is null`,
    `create index caller_checks_by_age on caller_checks (opened_at)`,
    `create table reenrolments (
      id uuid primary key,
      user_id uuid not null references users,
      check_id uuid not null references caller_checks on delete cascade,
      opened_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz,
      check (used_at is null or ended_at is null)
    )`,
    `create unique index reenrolments_one_live on reenrolments (user_id) where used_at is null and ended_at is null`,
    `create index reenrolments_by_check on reenrolments (check_id)`,
  ]);

export const down = (knex: Knex) => runStatements(knex, ['drop table reenrolments, caller_checks']);
