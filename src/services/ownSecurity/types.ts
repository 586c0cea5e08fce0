import { z } from 'zod';
import type { AuditVerb } from '../audit/types.ts';

/** What a user is shown of the own account's trail. */
export const ownEventVerbs = [
  'user.signed_in',
  'page_session.started',
  'user.verified',
  'user.locked',
  'user.unlocked',
  'user.idled',
  'user.reactivation_asked',
  'user.reactivated',
  'user.kept_alive',
  'user.frozen',
  'user.unfrozen',
  'user.reenrolment_opened',
  'user.email_requested',
  'user.email_changed',
  'user.email_withdrawn',
  'user.password_changed',
  'user.password_reset',
  'user.profile_changed',
  'user.questions_changed',
  'user.secret_changed',
] as const satisfies readonly AuditVerb[];
export type OwnEventVerb = (typeof ownEventVerbs)[number];

export const ownSecuritySchema = z.object({
  lastSignInAt: z.coerce.date().nullable(),
  /** From when on the account is idle if nobody uses it. */
  idleFrom: z.coerce.date(),
  /** It is so near that the owner should be asked to keep the account. */
  idleSoon: z.boolean(),
  /** The dealership's: moments are told in it. */
  timeZone: z.string(),
  /** Newest first. */
  events: z.array(
    z.object({
      at: z.coerce.date(),
      verb: z.enum(ownEventVerbs),
      /** `webchat`, `msteams`, `page`, `portal`, `agent`; null: by itself. */
      channel: z.string().nullable(),
    }),
  ),
  /** For the events before these; null: there are none. */
  older: z.string().nullable(),
});

/** A user's own account, as its owner may look at it. */
export type OwnSecurity = z.infer<typeof ownSecuritySchema>;

export const keptAliveSchema = z.object({ idleFrom: z.coerce.date() });
export type KeptAlive = z.infer<typeof keptAliveSchema>;
