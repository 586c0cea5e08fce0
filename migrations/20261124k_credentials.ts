import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Passwords that were used before, and who waits for an administrator after more than 180 idle days. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table password_history (
      id uuid primary key,
      user_id uuid not null references users,
      password_hash text not null,
      replaced_at timestamptz not null
    )`,
    `create index password_history_by_user on password_history (user_id, replaced_at)`,
    `create table reactivations (
      id uuid primary key,
      user_id uuid not null references users,
      -- where the owner is told what became of it
      conversation_id text not null,
      locale text not null,
      asked_at timestamptz not null,
      approved boolean,
      decided_at timestamptz,
      decided_by_user_id uuid references users,
      decided_by_agent_id uuid references agents,
      -- nobody approves themselves, whatever the code above does
      check (decided_by_user_id <> user_id),
      check (num_nonnulls(decided_by_user_id, decided_by_agent_id) = case when decided_at is null then 0 else 1 end),
      check ((approved is null) = (decided_at is null))
    )`,
    `create unique index reactivations_one_open on reactivations (user_id) where decided_at is null`,
  ]);

export const down = (knex: Knex) => runStatements(knex, ['drop table reactivations, password_history']);
