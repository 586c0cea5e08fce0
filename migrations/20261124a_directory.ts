import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Who is who: dealerships, users, memberships, the application catalogue, agents; and how they prove it. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create extension if not exists btree_gist`,
    `create table dealerships (
      id uuid primary key,
      pdn text not null unique check (pdn ~ '^[0-9]{5}$'),
      name text not null check (name <> ''),
      time_zone text not null,
      created_at timestamptz not null
    )`,
    `create table users (
      id uuid primary key,
      user_id text not null unique check (user_id ~ '^[a-z][a-z0-9._-]{1,31}$'),
      full_name text not null check (full_name <> ''),
      email text not null check (email like '%_@_%'),
      phone text,
      locale text not null check (locale in ('en', 'es', 'fr-CA')),
      status text not null check (status in ('active', 'locked', 'idle', 'frozen', 'offboarded')),
      status_changed_at timestamptz not null,
      last_sign_in_at timestamptz,
      created_at timestamptz not null
    )`,
    `create unique index users_email_in_use on users (lower(email)) where status <> 'offboarded'`,
    `create table credentials (
      user_id uuid primary key references users,
      password_hash text not null,
      changed_at timestamptz not null
    )`,
    `create table challenge_answers (
      user_id uuid not null references users,
      position smallint not null check (position between 1 and 3),
      question_id text not null,
      answer_hash text not null,
      primary key (user_id, position),
      unique (user_id, question_id)
    )`,
    `create table help_desk_secrets (
      user_id uuid primary key references users,
      question text not null,
      answer_hash text not null,
      changed_at timestamptz not null
    )`,
    `create table memberships (
      id uuid primary key,
      user_id uuid not null references users,
      dealership_id uuid not null references dealerships,
      title text not null default '',
      is_administrator boolean not null default false,
      created_at timestamptz not null,
      ended_at timestamptz,
      unique (user_id, dealership_id),
      unique (id, user_id),
      unique (id, dealership_id)
    )`,
    `create index memberships_by_dealership on memberships (dealership_id)`,
    `create table teams_links (
      tenant_id text not null,
      aad_object_id text not null,
      user_id uuid not null references users,
      linked_at timestamptz not null,
      primary key (tenant_id, aad_object_id)
    )`,
    `create table applications (
      code text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
      name text not null unique,
      nicknames text[] not null default '{}',
      sensitive boolean not null default false,
      auto_approve boolean not null default false,
      position integer not null,
      check (not (sensitive and auto_approve))
    )`,
    `create table agents (
      id uuid primary key,
      login text not null unique check (login ~ '^[a-z][a-z0-9._-]{1,31}$'),
      full_name text not null,
      email text not null,
      password_hash text not null,
      is_supervisor boolean not null default false,
      created_at timestamptz not null
    )`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop table agents, applications, teams_links, memberships, help_desk_secrets, challenge_answers, credentials, users, dealerships',
  ]);
