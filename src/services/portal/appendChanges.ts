import type { Knex } from 'knex';
import type { AuditVerb } from '../audit/types.ts';
import { changeKinds } from './changeKinds.ts';

/** An event as the trail has just written it. */
interface Written {
  id: string;
  at: Date;
  verb: AuditVerb;
  subject_type: string;
  subject_id: string;
  details: unknown;
}

// What came with an imported membership.
const codesIn = (details: unknown) => (details as { granted?: unknown } | null)?.granted;

/**
 * Adds to the portal's feed what an act's events mean for the portal, in the act's own transaction; `appendAudit` calls it
 * last of all, for the feed stays locked until the transaction ends.
 */
export const appendChanges = async (trx: Knex.Transaction, events: Written[]): Promise<void> => {
  const told = events.flatMap(({ id, at, verb, subject_type, subject_id, details }, position) => {
    const kind = changeKinds[verb];
    if (!kind) return [];
    return [{ event_id: id, position, at, kind, subject_type, subject_id, codes: codesIn(details) }];
  });
  if (told.length > 0) await trx.raw('select append_portal_changes(?::jsonb)', [JSON.stringify(told)]);
};
