import type { AuditEvent, AuditVerb } from '../../audit/types.ts';
import type { Acting } from '../itemEvent.ts';
import type { EndedEntitlement } from './endEntitlements.ts';
import type { Removal } from './types.ts';

/** Names and values of a removal, for the trail. */
export const removalDetails = (removal: Removal) => ({
  reference: removal.reference,
  beneficiaryId: removal.target.id,
  beneficiary: removal.target.fullName,
});

/** What the trail is told of a whole removal. */
export const removalEvent = (
  acting: Acting,
  verb: AuditVerb,
  removal: Removal,
  details: Record<string, unknown> = {},
): AuditEvent => ({
  ...acting,
  verb,
  subject: { type: 'access_removal', id: removal.id },
  dealershipId: removal.dealershipId,
  details: { ...removalDetails(removal), ...details },
});

/** What the trail is told of an application that is held no longer. */
export const endedEvent = (acting: Acting, removal: Removal, entitlement: EndedEntitlement): AuditEvent => ({
  ...acting,
  verb: 'entitlement.ended',
  subject: { type: 'entitlement', id: entitlement.id },
  dealershipId: removal.dealershipId,
  details: { ...removalDetails(removal), application: entitlement.code, at: removal.at },
});
