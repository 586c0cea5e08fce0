/** What the trail can say: `noun.past_verb`. A new act adds its verb here, or it does not compile. */
export type AuditVerb =
  | 'access_request.filed'
  | 'access_request.reminded'
  | 'access_request.escalated'
  | 'access_item.approved'
  | 'access_item.denied'
  | 'access_item.withdrawn'
  | 'access_item.expired'
  | 'access_item.scheduled'
  | 'access_item.revoked'
  | 'entitlement.granted'
  | 'entitlement.ended'
  | 'access_removal.filed'
  | 'access_removal.lapsed'
  | 'access_removal.withdrawn'
  | 'membership.ended'
  | 'user.offboarded'
  | 'ticket.opened'
  | 'directory.imported'
  | 'agent.added'
  | 'user.verified'
  | 'user.gate_passed'
  | 'user.gate_closed'
  | 'user.reauthenticated'
  | 'user.paused'
  | 'user.signed_in'
  | 'user.locked'
  | 'user.idled'
  | 'user.kept_alive'
  | 'user.frozen'
  | 'user.unfrozen'
  | 'user.owner_checked'
  | 'user.looked_up'
  | 'user.caller_checked'
  | 'user.reenrolment_opened'
  | 'user.email_requested'
  | 'user.email_changed'
  | 'user.email_withdrawn'
  | 'user.profile_changed'
  | 'user.questions_changed'
  | 'user.secret_changed'
  | 'user.password_changed'
  | 'user.password_reset'
  | 'user.unlocked'
  | 'user.reactivation_asked'
  | 'user.reactivation_denied'
  | 'user.reactivated'
  | 'page_session.started';

export type AuditActor = { type: 'user' | 'agent'; id: string } | { type: 'system' };

/** Something that happened, as the act that did it tells the trail. */
export interface AuditEvent {
  verb: AuditVerb;
  actor: AuditActor;
  /** What it happened to; `id` is an id, never a name. */
  subject: { type: string; id: string };
  /** Null: it belongs to no dealership and goes to the chain `system`. */
  dealershipId: string | null;
  operationId?: string | null;
  /** Where it was done: `webchat`, `msteams`, `page`, `agent`. */
  channel?: string | null;
  /** Names and values, JSON. They can be erased without breaking the chain; never a secret. */
  details?: Record<string, unknown>;
}

/** The newest row of a chain. */
export interface ChainHead {
  chain: string;
  seq: number;
  mac: string;
}

/** Heads of chains at a moment, signed: kept outside of the database, they show rows that were cut off. */
export interface SignedHeads {
  at: string;
  heads: ChainHead[];
  signature: string;
}

/** Something wrong with a chain, at row `seq`. */
export interface AuditFinding {
  /** `cutOff`: rows from `seq` on are gone. `deleted`: rows from `seq` on to the next one are gone. */
  kind:
    | 'changed'
    | 'inserted'
    | 'reordered'
    | 'deleted'
    | 'cutOff'
    | 'headMissing'
    | 'headChanged'
    | 'badSignature';
  chain: string;
  seq: number;
  /** Of a reordered row: where the house had written it. */
  trueSeq?: number;
}

export interface AuditReport {
  chains: number;
  events: number;
  erased: number;
  findings: AuditFinding[];
}
