import type { AuditVerb } from '../audit/types.ts';

/** What the portal is told of; `openapi.json` says what each one means for it. */
export type PortalChangeKind =
  | 'granted'
  | 'ended'
  | 'offboarded'
  | 'locked'
  | 'idle'
  | 'frozen'
  | 'unfrozen'
  | 'emailChanged'
  | 'passwordChanged'
  | 'unlocked'
  | 'reactivated';

/**
 * What the audit trail's verbs mean for the portal; null: nothing. A new verb is decided upon here, or it does not compile.
 * An event is told by its subject: a `user`, a `membership`, an `entitlement`, or the `access_item` that led to one.
 */
export const changeKinds: Record<AuditVerb, PortalChangeKind | null> = {
  'access_request.filed': null,
  'access_request.reminded': null,
  'access_request.escalated': null,
  'access_item.approved': null,
  'access_item.denied': null,
  'access_item.withdrawn': null,
  'access_item.expired': null,
  'access_item.scheduled': null,
  // It was on the calendar only.
  'access_item.revoked': null,
  'entitlement.granted': 'granted',
  'entitlement.ended': 'ended',
  'access_removal.filed': null,
  'access_removal.lapsed': null,
  'access_removal.withdrawn': null,
  // Of one dealership; the user's own word is of all.
  'membership.ended': 'offboarded',
  'user.offboarded': 'offboarded',
  'ticket.opened': null,
  // Of a membership: the applications that came with it.
  'directory.imported': 'granted',
  'agent.added': null,
  'user.verified': null,
  'user.gate_passed': null,
  'user.gate_closed': null,
  'user.reauthenticated': null,
  'user.paused': null,
  'user.signed_in': null,
  'user.locked': 'locked',
  'user.idled': 'idle',
  'user.kept_alive': null,
  'user.frozen': 'frozen',
  // `user.locked` follows where a new password has to be set first.
  'user.unfrozen': 'unfrozen',
  'user.owner_checked': null,
  'user.looked_up': null,
  'user.caller_checked': null,
  'user.reenrolment_opened': null,
  'user.email_requested': null,
  'user.email_changed': 'emailChanged',
  'user.email_withdrawn': null,
  // Name, language and titles come with each sign-in.
  'user.profile_changed': null,
  'user.questions_changed': null,
  'user.secret_changed': null,
  'user.password_changed': 'passwordChanged',
  'user.password_reset': 'passwordChanged',
  'user.unlocked': 'unlocked',
  'user.reactivation_asked': null,
  'user.reactivation_denied': null,
  'user.reactivated': 'reactivated',
  'page_session.started': null,
};
