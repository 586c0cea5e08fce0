import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** A person is wanted: what the help desk gets. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table tickets (
      id uuid primary key,
      reference text not null unique,
      conversation_id text not null,
      user_id uuid references users,
      level smallint not null,
      locale text not null,
      intent text,
      summary text not null,
      context jsonb not null,
      created_at timestamptz not null
    )`,
  ]);

export const down = (knex: Knex) => runStatements(knex, ['drop table tickets']);
