import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import { appendChanges } from '../portal/appendChanges.ts';
import { type ChainRow, chainOf, digestOf, macOf } from './chainRow.ts';
import type { AuditEvent, ChainHead } from './types.ts';

const columns = `chain, seq, id, at, verb, actor_type, actor_id, subject_type, subject_id, dealership_id, operation_id,
  channel, details_digest, previous_mac, mac`;

const insertLinked = `
  with linked as (
    select * from jsonb_to_recordset(?::jsonb) as l (
      chain text, seq bigint, id uuid, at timestamptz, verb text, actor_type text, actor_id uuid, subject_type text,
      subject_id text, dealership_id uuid, operation_id uuid, channel text, details_digest text, previous_mac text,
      mac text, salt text, details jsonb)
  ), added as (
    insert into audit_events (${columns}) select ${columns} from linked
  ), detailed as (
    insert into audit_details (event_id, salt, details) select id, salt, details from linked
  )
  update audit_heads h set seq = newest.seq, mac = newest.mac
    from (select distinct on (chain) chain, seq, mac from linked order by chain, seq desc) newest
   where h.chain = newest.chain`;

const link = (deps: Pick<ServiceDeps, 'keyring' | 'clock'>, event: AuditEvent, head: ChainHead) => {
  const salt = randomBytes(16).toString('base64url');
  // As the database gives it back: without undefined values, dates as text.
  const details: unknown = JSON.parse(JSON.stringify(event.details ?? {}));
  const row: Omit<ChainRow, 'mac'> = {
    chain: head.chain,
    seq: head.seq + 1,
    id: newId(deps.clock),
    at: deps.clock.now(),
    verb: event.verb,
    actor_type: event.actor.type,
    actor_id: event.actor.type === 'system' ? null : event.actor.id,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    dealership_id: event.dealershipId,
    // The database writes UUIDs in lower case, and a page may have sent another.
    operation_id: event.operationId?.toLowerCase() ?? null,
    channel: event.channel ?? null,
    details_digest: digestOf(salt, details),
    previous_mac: head.mac,
  };
  return { ...row, verb: event.verb, mac: macOf(deps.keyring, row), salt, details };
};

/**
 * Adds what happened to the audit trail, and what of it concerns the portal to its feed; must be the act's last statements, for
 * it locks the chains' heads until the transaction ends. Each dealership has its chain; heads are locked in key order, and the
 * feed after them, so that acts on several cannot deadlock.
 */
export const appendAudit = async (
  deps: Pick<ServiceDeps, 'keyring' | 'clock'>,
  trx: Knex.Transaction,
  events: AuditEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  const chains = [...new Set(events.map((event) => chainOf(event.dealershipId)))];
  const { rows } = await trx.raw<{ rows: ChainHead[] }>('select * from lock_audit_heads(?::text[])', [
    chains,
  ]);
  const heads = new Map(rows.map((head) => [head.chain, head]));
  const linked = events.map((event) => {
    const chain = chainOf(event.dealershipId);
    const row = link(deps, event, heads.get(chain) ?? { chain, seq: 0, mac: '' });
    heads.set(chain, { chain, seq: row.seq, mac: row.mac });
    return row;
  });
  await trx.raw(insertLinked, [JSON.stringify(linked)]);
  await appendChanges(trx, linked);
};
