import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/**
 * What users change of their profile themselves: a business address, phones in E.164, and which columns an import leaves alone
 * from then on, for what a person said here is newer than the file.
 */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `alter table users
      add column business_address text check (business_address <> ''),
      add column changed_by_owner text[] not null default '{}'`,
    `alter table memberships add column title_by_owner boolean not null default false`,
    // Only what is a plain international number; everything else stays readable as it is.
    `update users set phone = '+' || regexp_replace(phone, '\\D', '', 'g') where phone ~ '^[+][0-9][0-9 ().-]+$'`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'alter table memberships drop column title_by_owner',
    'alter table users drop column business_address, drop column changed_by_owner',
  ]);
