import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/**
 * The audit trail (SECURITY.md): one chain a dealership and one `system`, each row bound to the one before it by a MAC.
 * Rows are never changed; names and values lie in `audit_details`, so that a person can be erased.
 * `operations`: every act that was done, by the id that was minted when its summary was shown.
 */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table operations (
      id uuid primary key,
      kind text not null,
      user_id uuid references users,
      agent_id uuid references agents,
      result jsonb not null,
      created_at timestamptz not null
    )`,
    `create table audit_heads (
      chain text primary key,
      seq bigint not null,
      mac text not null
    )`,
    `create table audit_events (
      chain text not null,
      seq bigint not null check (seq > 0),
      id uuid not null unique,
      at timestamptz not null,
      verb text not null check (verb ~ '^[a-z_]+[.][a-z_]+$'),
      actor_type text not null check (actor_type in ('user', 'agent', 'system')),
      actor_id uuid,
      subject_type text not null,
      subject_id text not null,
      dealership_id uuid,
      operation_id uuid,
      channel text,
      details_digest text not null,
      previous_mac text not null,
      mac text not null,
      primary key (chain, seq),
      check ((actor_type = 'system') = (actor_id is null))
    )`,
    `create index audit_events_by_subject on audit_events (subject_type, subject_id)`,
    `create table audit_details (
      event_id uuid primary key references audit_events (id),
      salt text not null,
      details jsonb not null
    )`,
    // Each statement of a plpgsql function sees what has committed by then: the last one reads the heads *after* the locks are
    // held. Locked and read in one statement, a head would be the one from before the wait.
    `create function lock_audit_heads(wanted text[]) returns table (chain text, seq bigint, mac text) language plpgsql as $$
    begin
      insert into audit_heads (chain, seq, mac)
        select w, 0, '' from unnest(wanted) as w order by w collate "C" on conflict do nothing;
      perform 1 from audit_heads h where h.chain = any (wanted) order by h.chain collate "C" for update;
      return query select h.chain, h.seq, h.mac from audit_heads h where h.chain = any (wanted);
    end $$`,
    `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% of % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
    end $$`,
    `create trigger audit_events_immutable before update or delete on audit_events
      for each row execute function refuse_change()`,
    `create trigger audit_events_untruncatable before truncate on audit_events
      for each statement execute function refuse_change()`,
    // Deleting is allowed: it erases a person.
    `create trigger audit_details_immutable before update on audit_details
      for each row execute function refuse_change()`,
    `create trigger audit_details_untruncatable before truncate on audit_details
      for each statement execute function refuse_change()`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop table audit_details, audit_events, audit_heads, operations',
    'drop function lock_audit_heads, refuse_change',
  ]);
