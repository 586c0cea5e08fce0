import type { AuditActor, AuditEvent, AuditVerb } from '../audit/types.ts';
import type { Principal } from '../identity/types.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';

/** Who acts, for the trail: one act's actor, channel and operation. */
export interface Acting {
  actor: AuditActor;
  channel: string | null;
  operationId: string | null;
}

/** The house itself, on a day that has come. */
export const byItself: Acting = { actor: { type: 'system' }, channel: null, operationId: null };

/** A person, as `authorise` knows them. */
export const actingAs = (principal: Principal, operationId: string): Acting =>
  principal.type === 'agent'
    ? { actor: { type: 'agent', id: principal.agentId }, channel: 'agent', operationId }
    : {
        actor: { type: 'user', id: principal.accountId },
        channel: principal.channel ?? principal.via,
        operationId,
      };

type RequestFacts = Pick<LockedRequest, 'id' | 'reference' | 'dealershipId' | 'beneficiary'>;

/** What the trail is told of one item. */
export const itemEvent = (
  acting: Acting,
  verb: AuditVerb,
  request: RequestFacts,
  item: Pick<LockedItem, 'id' | 'code'>,
  details: Record<string, unknown> = {},
): AuditEvent => ({
  ...acting,
  verb,
  subject: { type: 'access_item', id: item.id },
  dealershipId: request.dealershipId,
  details: {
    requestId: request.id,
    reference: request.reference,
    application: item.code,
    beneficiaryId: request.beneficiary.id,
    beneficiary: request.beneficiary.fullName,
    ...details,
  },
});

/** What the trail is told of a whole request. */
export const requestEvent = (
  acting: Acting,
  verb: AuditVerb,
  request: Pick<LockedRequest, 'id' | 'reference' | 'dealershipId'>,
  details: Record<string, unknown> = {},
): AuditEvent => ({
  ...acting,
  verb,
  subject: { type: 'access_request', id: request.id },
  dealershipId: request.dealershipId,
  details: { reference: request.reference, ...details },
});
