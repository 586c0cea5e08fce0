import { z } from 'zod';

/** An application that access can be requested to. */
export interface Application {
  code: string;
  name: string;
  nicknames: string[];
  /** Decided only by someone who is verified at level 2. */
  sensitive: boolean;
  /** Granted without asking anybody. */
  autoApprove: boolean;
}

/** Who decides: the dealership's administrators, or the help desk's supervisors where none of them can. */
export type Decider = 'administrators' | 'supervisors';

/**
 * An item's way:
 *
 *     requested ─┬→ denied | withdrawn | expired
 *                └→ approved ─┬→ scheduled ─┬→ granted ─┬→ ended     (its last day is over)
 *                             └─────────────┼→ ↑        └→ revoked (taken away: removeAccess.ts)
 *                                           └→ revoked  (the rights were gone on its day, or it was taken away before)
 *
 * `approved` is passed within one act; an item rests in all others. Automatic items start as approved.
 */
export const itemStates = [
  'requested',
  'denied',
  'withdrawn',
  'expired',
  'approved',
  'scheduled',
  'granted',
  'ended',
  'revoked',
] as const;
export type ItemState = (typeof itemStates)[number];

export const requestViewSchema = z.object({
  id: z.string(),
  reference: z.string(),
  dealershipId: z.string(),
  dealershipName: z.string(),
  requesterName: z.string(),
  beneficiaryName: z.string(),
  forSelf: z.boolean(),
  reason: z.string(),
  startOn: z.string(),
  endOn: z.string().nullable(),
  createdAt: z.coerce.date(),
  decider: z.enum(['administrators', 'supervisors']).nullable(),
  deciderNames: z.array(z.string()),
  deciderSince: z.coerce.date().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      sensitive: z.boolean(),
      state: z.enum(itemStates),
      since: z.coerce.date(),
      decidedByName: z.string().nullable(),
      note: z.string().nullable(),
      automatic: z.boolean(),
    }),
  ),
});

/**
 * A request as people see it. `startOn`, `endOn`: days (YYYY-MM-DD) in the dealership's zone, both inclusive. `decider`,
 * `deciderNames`: who is asked now; null and empty once nothing is open.
 */
export type RequestView = z.infer<typeof requestViewSchema>;
export type RequestItemView = RequestView['items'][number];

/** Which of the requests are listed, and from the how manieth on. */
export interface RequestFilter {
  dealershipId?: string | null;
  reference?: string | null;
  offset?: number;
}

/** A page of requests, and how many there are altogether. */
export interface RequestPage {
  total: number;
  requests: RequestView[];
}

/** Details of AppError('alreadyDecided'): how it ended, who did it (null: nobody, it expired, or not known), when. */
export interface AlreadyDecided extends Record<string, unknown> {
  byName: string | null;
  at: Date;
  state: ItemState;
}

/** What is asked for: for whom, which applications, which days (YYYY-MM-DD, inclusive; `endOn` null: until further notice). */
export interface RequestedAccess {
  dealershipId: string;
  beneficiaryMembershipId: string;
  codes: string[];
  startOn: string;
  endOn: string | null;
}

export interface PlannedItem {
  code: string;
  name: string;
  outcome: 'alreadyHeld' | 'alreadyRequested' | 'automatic' | 'needsApproval';
  /** Held or requested since. */
  since?: Date;
  /** Held until (not any more at that moment); absent: until further notice. */
  until?: Date;
  /** Of the open request. */
  reference?: string;
}

/** What filing would do. `decider` null: nobody needs to be asked. */
export interface Plan {
  items: PlannedItem[];
  decider: Decider | null;
  deciderNames: string[];
}

export const filedRequestSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  startOn: z.string(),
  items: z.array(z.object({ code: z.string(), name: z.string(), state: z.enum(itemStates) })),
  /** Left out, because held or requested already. */
  skipped: z.array(
    z.object({ code: z.string(), name: z.string(), outcome: z.enum(['alreadyHeld', 'alreadyRequested']) }),
  ),
  decider: z.enum(['administrators', 'supervisors']).nullable(),
  deciderNames: z.array(z.string()),
});
export type FiledRequest = z.infer<typeof filedRequestSchema>;

export const withdrawnRequestSchema = z.object({
  reference: z.string(),
  withdrawn: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type WithdrawnRequest = z.infer<typeof withdrawnRequestSchema>;

/** Someone at the dealership whose name is like what was typed. */
export interface Colleague {
  membershipId: string;
  accountId: string;
  fullName: string;
  title: string;
  userId: string;
}

/**
 * What was carried out: items granted, revoked, ended and expired; requests reminded of and passed on; access taken away as
 * planned, and removals that lapsed.
 */
export interface DueCounts {
  granted: number;
  revoked: number;
  ended: number;
  expired: number;
  reminded: number;
  escalated: number;
  removed: number;
  lapsed: number;
}
