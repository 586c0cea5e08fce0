import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Access that was taken away, by whom and from when on; and who no longer works at a dealership. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table access_removals (
      id uuid primary key,
      reference text not null unique,
      dealership_id uuid not null references dealerships,
      membership_id uuid not null,
      user_id uuid not null,
      removed_by uuid not null references users,
      -- the membership itself ends too
      offboarding boolean not null,
      codes text[] not null,
      -- null: at once; else the day, where the dealership is, from whose beginning on it counts
      on_day date,
      effective_at timestamptz not null,
      -- lapsed: the rights were gone on the day, nothing was done; replaced: nothing was left to do
      state text not null check (state in ('scheduled', 'done', 'lapsed', 'replaced')),
      due_at timestamptz,
      settled_at timestamptz,
      -- where who asked for it is told
      conversation_id text,
      locale text not null,
      created_at timestamptz not null,
      foreign key (membership_id, user_id) references memberships (id, user_id),
      foreign key (membership_id, dealership_id) references memberships (id, dealership_id),
      check ((state = 'scheduled') = (due_at is not null)),
      check ((state = 'scheduled') = (settled_at is null)),
      check (state <> 'scheduled' or on_day is not null),
      -- nobody ends their own place at a dealership: so the last administrator stays
      check (not offboarding or removed_by <> user_id)
    )`,
    `create index access_removals_due on access_removals (due_at) where due_at is not null`,
    `create index access_removals_by_remover on access_removals (removed_by, created_at)`,
    `create index access_removals_by_membership on access_removals (membership_id)`,
    `create table access_removal_items (
      removal_id uuid not null references access_removals,
      entitlement_id uuid not null references entitlements,
      -- until when it would have been held
      previous_valid_to timestamptz,
      primary key (removal_id, entitlement_id)
    )`,
    `create index access_removal_items_by_entitlement on access_removal_items (entitlement_id)`,
  ]);

export const down = (knex: Knex) => runStatements(knex, ['drop table access_removal_items, access_removals']);
