import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/**
 * Messages that were not understood at once, for whoever teaches the recognizer: redacted, without whom and where, for 90 days.
 * And indexes by age, so that what is old can be forgotten without looking at what is not.
 */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table faq_candidates (
      id uuid primary key,
      text text not null check (text <> ''),
      locale text not null,
      kind text not null check (kind in ('clarified', 'rejected', 'corrected')),
      -- what it was taken for, likeliest first: [{intent, score}]
      guesses jsonb not null,
      -- what the person then chose
      chosen text,
      created_at timestamptz not null
    )`,
    `create index faq_candidates_by_age on faq_candidates (created_at)`,
    `create index activities_by_age on activities using brin (created_at)`,
    `create index inbox_by_age on inbox using brin (received_at)`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, ['drop index inbox_by_age, activities_by_age', 'drop table faq_candidates']);
