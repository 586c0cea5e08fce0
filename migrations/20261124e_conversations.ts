import type { Knex } from 'knex';
import { runStatements } from './runStatements.ts';

/**
 * Conversations, their sealed state, the inbox that makes every activity count once, and the numbered activities.
 * A turn is two statements: `take_turn` and `commit_turn`. They are plpgsql because PGlite plans a long statement anew each
 * time, and a function's statements only once.
 */
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
      -- who is sending what is due, so that no message overtakes another
      outbox_owner text,
      outbox_until timestamptz,
      -- where a channel is reached when nobody has just written
      reference jsonb,
      -- nothing up to this number is shown before the portal vouches for the user again
      hidden_until_seq bigint not null default 0,
      last_activity_at timestamptz not null,
      last_user_at timestamptz not null,
      created_at timestamptz not null
    ) with (fillfactor = 70)`,
    `create table inbox (
      conversation_id text not null,
      activity_id text not null,
      result jsonb not null,
      -- an invoke delivered again under a new id, with nothing in between, is known by what it carries
      payload_hash text,
      version bigint not null,
      received_at timestamptz not null,
      primary key (conversation_id, activity_id)
    )`,
    `create index inbox_by_payload on inbox (conversation_id, payload_hash) where payload_hash is not null`,
    `create table activities (
      conversation_id text not null,
      seq bigint not null,
      activity jsonb not null,
      -- for channels that are sent to: due, sent or given up; null where clients fetch
      outbox text check (outbox in ('due', 'sent', 'failed')),
      created_at timestamptz not null,
      primary key (conversation_id, seq)
    )`,
    `create index activities_due on activities (conversation_id, seq) where outbox = 'due'`,
    `create table sent_activities (
      activity_id text primary key,
      conversation_id text not null,
      channel_activity_id text not null
    )`,
    takeTurn,
    commitTurn,
    takeOutbox,
    settleOutbox,
  ]);

/**
 * Leases the conversation (created here with its first activity) and returns what the turn needs. The inbox is read after the
 * lease and in a statement of its own: only then are the commits of the lease's last owner surely seen.
 * `p_channel` null: an event of the house, for conversations that exist.
 * `p_alone`: one process has this database, so a lease that stands is of one that was killed.
 */
const takeTurn = `create function take_turn(
    p_conversation text, p_activity text, p_payload text, p_owner text, p_alone boolean, p_now timestamptz,
    p_channel text, p_user text, p_reference jsonb, p_vouched timestamptz
  ) returns table (
    verdict text, result jsonb, state text, version bigint, locale text, channel text, channel_user_id text,
    reference jsonb, idle_ms double precision, pending_id uuid, operation_id uuid, operation_kind text,
    operation_result jsonb
  ) language plpgsql as $$
  #variable_conflict use_column
  declare
    c conversations%rowtype;
    seen jsonb;
    fresh boolean := false;
  begin
    -- A lease that a crash of the database forgets harms nobody: no need to wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    update conversations set
        lease_owner = p_owner,
        lease_until = clock_timestamp() + interval '30 seconds',
        reference = coalesce(p_reference, reference),
        hidden_until_seq = case
          when p_vouched is not null and last_user_at < p_now - interval '15 minutes'
            and p_vouched < p_now - interval '15 minutes' then last_seq
          else hidden_until_seq end
      where id = p_conversation
        and (p_alone or lease_owner is null or lease_until < clock_timestamp())
        and (p_channel is null or (channel = p_channel and channel_user_id = p_user))
      returning * into c;
    if not found and p_channel is not null then
      insert into conversations
          (id, channel, channel_user_id, reference, lease_owner, lease_until, last_activity_at, last_user_at, created_at)
        values (p_conversation, p_channel, p_user, p_reference, p_owner, clock_timestamp() + interval '30 seconds',
          p_now, p_now, p_now)
        on conflict (id) do nothing
        returning * into c;
      fresh := found;
    end if;
    if c.id is null then
      select * into c from conversations where id = p_conversation;
      verdict := case
        when c.id is null then 'unknown'
        when p_channel is not null and (c.channel <> p_channel or c.channel_user_id <> p_user) then 'foreign'
        else 'busy' end;
      return next;
      return;
    end if;
    if not fresh then
      select i.result into seen from inbox i where i.conversation_id = p_conversation and i.activity_id = p_activity;
      if seen is null and p_payload is not null then
        select i.result into seen from inbox i
          where i.conversation_id = p_conversation and i.payload_hash = p_payload and i.version = c.version
          limit 1;
      end if;
      if seen is not null then
        update conversations set lease_owner = null, lease_until = null where id = p_conversation and lease_owner = p_owner;
        verdict := 'repeated';
        result := seen;
        return next;
        return;
      end if;
      if c.pending_operation_id is not null then
        select o.id, o.kind, o.result into operation_id, operation_kind, operation_result
          from operations o where o.id = c.pending_operation_id;
      end if;
    end if;
    verdict := 'taken';
    state := c.state;
    version := c.version;
    locale := c.locale;
    channel := c.channel;
    channel_user_id := c.channel_user_id;
    reference := c.reference;
    pending_id := c.pending_operation_id;
    idle_ms := case when fresh then 0 else greatest(0, extract(epoch from p_now - c.last_activity_at) * 1000) end;
    return next;
  end $$`;

/**
 * Writes everything that a turn did and releases the lease, if the conversation is still as it was taken; else does nothing and
 * returns no row. `may_send`: this turn also has the outbox, and nothing older is due.
 */
const commitTurn = `create function commit_turn(
    p_conversation text, p_owner text, p_version bigint, p_state text, p_locale text, p_operation uuid, p_now timestamptz,
    p_by_user boolean, p_activity text, p_payload text, p_result jsonb, p_activities jsonb, p_outbox boolean
  ) returns table (last_seq bigint, may_send boolean) language plpgsql as $$
  #variable_conflict use_column
  declare
    many integer := jsonb_array_length(p_activities);
    behind boolean := false;
  begin
    if p_outbox then
      select exists (select from activities where conversation_id = p_conversation and outbox = 'due') into behind;
    end if;
    update conversations c set
        state = p_state,
        version = c.version + 1,
        locale = p_locale,
        pending_operation_id = p_operation,
        last_seq = c.last_seq + many,
        last_activity_at = p_now,
        last_user_at = case when p_by_user then p_now else c.last_user_at end,
        lease_owner = null,
        lease_until = null,
        outbox_owner = case when p_outbox and not behind and (c.outbox_owner is null or c.outbox_until < clock_timestamp())
          then p_owner else c.outbox_owner end,
        outbox_until = case when p_outbox and not behind and (c.outbox_owner is null or c.outbox_until < clock_timestamp())
          then clock_timestamp() + interval '60 seconds' else c.outbox_until end
      where c.id = p_conversation and c.version = p_version and c.lease_owner = p_owner
      returning c.last_seq, c.outbox_owner = p_owner into last_seq, may_send;
    if not found then
      return;
    end if;
    insert into inbox (conversation_id, activity_id, result, payload_hash, version, received_at)
      values (p_conversation, p_activity, p_result, p_payload, p_version + 1, p_now);
    if many > 0 then
      insert into activities (conversation_id, seq, activity, outbox, created_at)
        select p_conversation, last_seq - many + a.nr, a.value -> 'a', case when p_outbox then a.value ->> 'o' end, p_now
        from jsonb_array_elements(p_activities) with ordinality as a (value, nr);
      perform pg_notify('conversation', last_seq || ' ' || p_conversation);
    end if;
    return next;
  end $$`;

/** Leases a conversation's outbox, or keeps it, and returns what is due, oldest first; nothing while another sends. */
const takeOutbox = `create function take_outbox(p_conversation text, p_owner text)
  returns table (seq bigint, activity jsonb, reference jsonb) language plpgsql as $$
  #variable_conflict use_column
  declare
    place jsonb;
  begin
    perform set_config('synchronous_commit', 'off', true);
    update conversations c set outbox_owner = p_owner, outbox_until = clock_timestamp() + interval '60 seconds'
      where c.id = p_conversation
        and (c.outbox_owner is null or c.outbox_owner = p_owner or c.outbox_until < clock_timestamp())
        and c.reference is not null
      returning c.reference into place;
    if not found then
      return;
    end if;
    return query select a.seq, a.activity, place from activities a
      where a.conversation_id = p_conversation and a.outbox = 'due' order by a.seq limit 20;
  end $$`;

/** Writes what was sent or given up; gives the outbox back unless `p_keep`. Returns how much is due now. */
const settleOutbox = `create function settle_outbox(p_conversation text, p_owner text, p_done jsonb, p_keep boolean)
  returns bigint language plpgsql as $$
  declare
    due bigint;
  begin
    update activities a set outbox = d.outbox
      from jsonb_to_recordset(p_done) as d (seq bigint, outbox text)
      where a.conversation_id = p_conversation and a.seq = d.seq;
    insert into sent_activities (activity_id, conversation_id, channel_activity_id)
      select d.id, p_conversation, d.sent
      from jsonb_to_recordset(p_done) as d (id text, sent text) where d.sent is not null
      on conflict (activity_id) do update set channel_activity_id = excluded.channel_activity_id;
    if not p_keep then
      update conversations set outbox_owner = null, outbox_until = null
        where id = p_conversation and outbox_owner = p_owner;
    end if;
    select count(*) into due from activities where conversation_id = p_conversation and outbox = 'due';
    return due;
  end $$`;

export const down = (knex: Knex) =>
  runStatements(knex, [
    'drop function settle_outbox, take_outbox, commit_turn, take_turn',
    'drop table sent_activities, activities, inbox, conversations',
  ]);
