import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

const allow = (states: string) => [
  'alter table access_removals drop constraint access_removals_state_check',
  `alter table access_removals add constraint access_removals_state_check check (state in (${states}))`,
];

/** A planned removal can be taken back: it is `withdrawn`, and nothing has happened. */
export const up = (knex: Knex) =>
  runStatements(knex, allow("'scheduled', 'done', 'lapsed', 'replaced', 'withdrawn'"));

export const down = (knex: Knex) =>
  runStatements(knex, [
    "update access_removals set state = 'lapsed' where state = 'withdrawn'",
    ...allow("'scheduled', 'done', 'lapsed', 'replaced'"),
  ]);
