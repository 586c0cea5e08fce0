import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Changes of an account that its owner may dispute ("This wasn't me"), what a dispute freezes, and changes of e-mail. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table account_changes (
      id uuid primary key,
      user_id uuid not null references users,
      kind text not null,
      channel text,
      at timestamptz not null,
      -- what was in force before it; the row goes when nobody can dispute it any more
      email text not null,
      secret_question text,
      secret_hash text,
      secret_changed_at timestamptz,
      answers jsonb not null
    )`,
    `create index account_changes_by_user on account_changes (user_id, at)`,
    `create index account_changes_by_age on account_changes (at)`,
    `create table freezes (
      id uuid primary key,
      user_id uuid not null references users,
      change_id uuid references account_changes on delete set null,
      status_before text not null,
      frozen_at timestamptz not null,
      -- the caller has proved to be the owner, until then, to this supervisor
      proved_until timestamptz,
      proved_to uuid references agents,
      ended_at timestamptz,
      ended_by uuid references agents,
      outcome text check (outcome in ('restored', 'kept')),
      check ((ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)),
      check ((proved_until is null) = (proved_to is null))
    )`,
    `create unique index freezes_one_live on freezes (user_id) where ended_at is null`,
    `create index freezes_by_change on freezes (change_id)`,
    `create table freeze_links (
      token_hash text primary key,
      user_id uuid not null references users,
      change_id uuid not null references account_changes on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz
    )`,
    `create index freeze_links_by_user on freeze_links (user_id) where used_at is null and ended_at is null`,
    `create index freeze_links_by_change on freeze_links (change_id)`,
    // A code for one purpose is none for another.
    `alter table one_time_codes add purpose text not null default 'identity' check (purpose in ('identity', 'email'))`,
    `drop index one_time_codes_one_live`,
    `create unique index one_time_codes_one_live on one_time_codes (conversation_id, channel_user_id, purpose)
      where used_at is null and ended_at is null`,
    `create table email_changes (
      id uuid primary key,
      user_id uuid not null references users,
      new_email text not null check (new_email like '%_@_%'),
      -- mailed to the new address; typed where the change was asked for. Null when it is long over.
      code_id uuid references one_time_codes on delete set null,
      created_at timestamptz not null,
      ended_at timestamptz,
      outcome text check (outcome in ('done', 'withdrawn', 'replaced', 'failed', 'cancelled')),
      check ((ended_at is null) = (outcome is null))
    )`,
    `create index email_changes_by_code on email_changes (code_id)`,
    `create unique index email_changes_one_live on email_changes (user_id) where ended_at is null`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop table email_changes',
    `delete from code_attempts where code_id in (select id from one_time_codes where purpose <> 'identity')`,
    `delete from one_time_codes where purpose <> 'identity'`,
    'drop index one_time_codes_one_live',
    'alter table one_time_codes drop purpose',
    `create unique index one_time_codes_one_live on one_time_codes (conversation_id, channel_user_id)
      where used_at is null and ended_at is null`,
    'drop table freeze_links, freezes, account_changes',
  ]);
