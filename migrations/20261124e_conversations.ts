import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Conversations, their sealed state, the inbox that makes every activity count once, and the numbered activities. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table conversations (
      id text primary key,
      channel text not null,
      channel_user_id text not null,
      locale text,
      state text,
      version bigint not null default 0,
      last_seq bigint not null default 0,
      pending_operation_id uuid,
      lease_owner text,
      lease_until timestamptz,
      reference jsonb,
      last_activity_at timestamptz not null,
      created_at timestamptz not null
    )`,
    `create table inbox (
      conversation_id text not null,
      activity_id text not null,
      result jsonb not null,
      received_at timestamptz not null,
      primary key (conversation_id, activity_id)
    )`,
    `create table activities (
      conversation_id text not null,
      seq bigint not null,
      activity jsonb not null,
      created_at timestamptz not null,
      primary key (conversation_id, seq)
    )`,
  ]);

export const down = (knex: Knex) => runStatements(knex, ['drop table activities, inbox, conversations']);
