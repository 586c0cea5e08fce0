import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Secure forms, the question gate, and who set a password: levels 3 and above a mailed code. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table secure_forms (
      id uuid primary key,
      token_hash text not null unique,
      -- the link, sealed, for the one chat that may show it; blanked with the statement that uses or ends the form
      link_sealed text,
      purpose text not null,
      user_id uuid not null references users,
      -- under which it was opened: being filled in is a use of it
      verification_id uuid not null references verifications,
      channel text not null,
      conversation_id text not null,
      channel_user_id text not null,
      operation_id uuid not null,
      locale text not null check (locale in ('en', 'es', 'fr-CA')),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz,
      check (used_at is null or ended_at is null),
      check (link_sealed is null or (used_at is null and ended_at is null))
    )`,
    `create unique index secure_forms_one_live on secure_forms (conversation_id) where used_at is null and ended_at is null`,
    `create index secure_forms_live_by_user on secure_forms (user_id) where used_at is null and ended_at is null`,
    `create table question_gates (
      user_id uuid primary key references users,
      first_question text not null,
      second_question text not null,
      drawn_at timestamptz not null,
      check (first_question <> second_question)
    )`,
    `alter table verifications add column gate_passed_at timestamptz`,
    `alter table credentials add column set_by text not null default 'import'
      check (set_by in ('import', 'change', 'reset'))`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'alter table credentials drop column set_by',
    'alter table verifications drop column gate_passed_at',
    'drop table question_gates, secure_forms',
  ]);
