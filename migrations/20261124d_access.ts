import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/** Who may use what, who asked for it, and who decided. */
export const up = (knex: Knex) =>
  runStatements(knex, [
    `create table access_requests (
      id uuid primary key,
      reference text not null unique,
      dealership_id uuid not null references dealerships,
      requester_id uuid not null references users,
      beneficiary_membership_id uuid not null,
      beneficiary_id uuid not null,
      reason text not null check (reason <> ''),
      start_on date not null,
      end_on date,
      -- who has to decide now, and since when; null where everything is granted automatically
      decider text check (decider in ('administrators', 'supervisors')),
      decider_since timestamptz,
      -- the present deciders were reminded
      reminded_at timestamptz,
      -- when something has to be done by itself: remind, pass on, expire, grant, end
      due_at timestamptz,
      -- where the requester is told
      conversation_id text,
      locale text not null,
      created_at timestamptz not null,
      check (end_on is null or end_on >= start_on),
      check ((decider is null) = (decider_since is null)),
      unique (id, requester_id, beneficiary_membership_id, beneficiary_id),
      foreign key (beneficiary_membership_id, beneficiary_id) references memberships (id, user_id),
      foreign key (beneficiary_membership_id, dealership_id) references memberships (id, dealership_id)
    )`,
    `create index access_requests_by_dealership on access_requests (dealership_id)`,
    `create index access_requests_by_requester on access_requests (requester_id)`,
    `create index access_requests_by_beneficiary on access_requests (beneficiary_id)`,
    `create index access_requests_due on access_requests (due_at) where due_at is not null`,
    `create table access_request_items (
      id uuid primary key,
      request_id uuid not null,
      requester_id uuid not null,
      beneficiary_membership_id uuid not null,
      beneficiary_id uuid not null,
      application_code text not null references applications,
      state text not null check (state in
        ('requested', 'denied', 'withdrawn', 'expired', 'approved', 'scheduled', 'granted', 'ended', 'revoked')),
      state_changed_at timestamptz not null,
      automatic boolean not null,
      decided_by_user_id uuid references users,
      decided_by_agent_id uuid references agents,
      decided_at timestamptz,
      decision_note text,
      foreign key (request_id, requester_id, beneficiary_membership_id, beneficiary_id)
        references access_requests (id, requester_id, beneficiary_membership_id, beneficiary_id),
      unique (request_id, application_code),
      -- separation of duties, whatever the code above does
      check (decided_by_user_id is null or (decided_by_user_id <> requester_id and decided_by_user_id <> beneficiary_id)),
      check (num_nonnulls(decided_by_user_id, decided_by_agent_id) = case when decided_at is null then 0 else 1 end),
      check (state not in ('denied', 'approved', 'scheduled', 'granted', 'ended', 'revoked') or automatic or decided_at is not null)
    )`,
    `create unique index access_request_items_one_open
      on access_request_items (beneficiary_membership_id, application_code)
      where state in ('requested', 'approved', 'scheduled')`,
    `create index access_request_items_waiting on access_request_items (request_id) where state = 'requested'`,
    `create table entitlements (
      id uuid primary key,
      membership_id uuid not null references memberships,
      application_code text not null references applications,
      valid_from timestamptz not null,
      valid_to timestamptz,
      request_item_id uuid references access_request_items,
      created_at timestamptz not null,
      -- an empty period is a grant that was taken back before it began
      check (valid_to is null or valid_to >= valid_from),
      constraint entitlements_do_not_overlap exclude using gist
        (membership_id with =, application_code with =, tstzrange(valid_from, valid_to) with &&)
    )`,
    `create trigger entitlements_are_kept before delete on entitlements
      for each row execute function refuse_change()`,
    `create table approval_links (
      token_hash text primary key,
      request_id uuid not null references access_requests,
      user_id uuid references users,
      agent_id uuid references agents,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      check (num_nonnulls(user_id, agent_id) = 1)
    )`,
    `create index approval_links_by_request on approval_links (request_id)`,
    `create table page_sessions (
      token_hash text primary key,
      user_id uuid references users,
      agent_id uuid references agents,
      signed_in_with text not null check (signed_in_with in ('password', 'portalToken')),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      check (num_nonnulls(user_id, agent_id) = 1)
    )`,
  ]);

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop table page_sessions, approval_links, entitlements, access_request_items, access_requests',
  ]);
