import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/**
 * Places where a User ID was verified before have a counter of wrong codes of their own: every try counts somewhere. A visitor's
 * place is the address, without the conversation, which is another one each time; places are forgotten by their age.
 */
export const up = (knex: Knex) =>
  runStatements(knex, [
    'alter table code_attempts drop column counted_for_account',
    `delete from trusted_sources where source like 'chat:%'`,
    'create index trusted_sources_by_age on trusted_sources (last_verified_at)',
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop index trusted_sources_by_age',
    'alter table code_attempts add column counted_for_account boolean not null default true',
    'alter table code_attempts alter column counted_for_account drop default',
  ]);
