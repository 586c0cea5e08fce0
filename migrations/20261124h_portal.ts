import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** The feed that tells the dealer portal what changed for its users, in the order of the commits. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table portal_feed (
      one boolean primary key default true check (one),
      last_seq bigint not null
    )`,
    `insert into portal_feed (last_seq) values (0)`,
    `create table portal_changes (
      seq bigint primary key,
      -- of the audit trail; one event may be several changes
      event_id uuid not null,
      at timestamptz not null,
      kind text not null,
      user_id uuid not null references users,
      dealership_id uuid references dealerships,
      application_code text references applications,
      valid_from timestamptz,
      valid_to timestamptz,
      check ((application_code is null) = (valid_from is null))
    )`,
    `create trigger portal_changes_are_kept before update or delete on portal_changes
      for each row execute function refuse_change()`,
    `create trigger portal_changes_untruncatable before truncate on portal_changes
      for each statement execute function refuse_change()`,
    appendChanges,
    `create index entitlements_by_request_item on entitlements (request_item_id) where request_item_id is not null`,
    `create index users_active_by_last_sign_in on users (coalesce(last_sign_in_at, created_at)) where status = 'active'`,
  ]);

/**
 * Adds what events of the trail mean for the portal. The numbers come out of one row that stays locked until the transaction
 * ends: whoever sees number n sees everything up to n, now and for ever, and a rolled back number is given again.
 */
const appendChanges = `create function append_portal_changes(told jsonb) returns void language plpgsql as $$
  declare
    changes jsonb;
    last bigint;
  begin
    with event as (
      select e.*, case when e.subject_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then e.subject_id::uuid end as about
      from jsonb_to_recordset(told) as e (
        event_id uuid, position int, at timestamptz, kind text, subject_type text, subject_id text, codes jsonb)
    ), concerned as (
      select v.position, v.event_id, v.at, v.kind, u.id as user_id, null::uuid as membership_id, null::uuid as entitlement_id
        from event v join users u on u.id = v.about where v.subject_type = 'user'
      union all
      select v.position, v.event_id, v.at, v.kind, m.user_id, m.id, null
        from event v join memberships m on m.id = v.about where v.subject_type = 'membership' and v.codes is null
      union all
      select v.position, v.event_id, v.at, v.kind, m.user_id, m.id, e.id
        from event v join memberships m on m.id = v.about
        join entitlements e on e.membership_id = m.id and v.codes @> to_jsonb(e.application_code) and e.valid_to is null
        where v.subject_type = 'membership'
      union all
      select v.position, v.event_id, v.at, v.kind, m.user_id, m.id, e.id
        from event v join entitlements e on e.id = v.about join memberships m on m.id = e.membership_id
        where v.subject_type = 'entitlement'
      union all
      select v.position, v.event_id, v.at, v.kind, m.user_id, m.id, e.id
        from event v join entitlements e on e.request_item_id = v.about join memberships m on m.id = e.membership_id
        where v.subject_type = 'access_item'
    ), found as (
      select c.position, c.event_id, c.at, c.kind, c.user_id, m.dealership_id, e.application_code, e.valid_from, e.valid_to
      from concerned c
      left join memberships m on m.id = c.membership_id
      left join entitlements e on e.id = c.entitlement_id
    )
    select jsonb_agg(to_jsonb(f) order by f.position, f.application_code) into changes from found f;
    if changes is null then
      return;
    end if;
    update portal_feed set last_seq = last_seq + jsonb_array_length(changes) returning last_seq into last;
    insert into portal_changes
      select (jsonb_populate_record(null::portal_changes,
          c.value || jsonb_build_object('seq', last - jsonb_array_length(changes) + c.nr))).*
      from jsonb_array_elements(changes) with ordinality as c (value, nr);
  end $$`;

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop index users_active_by_last_sign_in, entitlements_by_request_item',
    'drop function append_portal_changes',
    'drop table portal_changes, portal_feed',
  ]);
