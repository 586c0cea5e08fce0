import { z } from 'zod';
import type { ItemState } from './types.ts';

/** Whose access ends, which applications, and their last day (YYYY-MM-DD; null: at once). */
export interface RemovalWish {
  dealershipId: string;
  beneficiaryMembershipId: string;
  /** `all`: whatever is held or asked for. Off-boarding means all, whatever is said here. */
  codes: string[] | 'all';
  /** A day in the dealership's zone; access lasts until it is over. */
  endOn: string | null;
  /** "She left": her place at the dealership ends too. */
  offboard: boolean;
}

/** `endsSooner`: it ends by itself no later than asked. `unknown` codes are refused, not skipped. */
export const skipReasons = ['notHeld', 'endsSooner'] as const;

export interface PlannedRemoval {
  code: string;
  name: string;
  /** `closes`: not held yet, but asked for or scheduled; that is taken back at once. */
  outcome: 'ends' | 'closes' | (typeof skipReasons)[number];
  /** Held since. */
  since: Date | null;
  /** Held until, if an end is set already. */
  heldUntil: Date | null;
}

/** What removing would do. */
export interface RemovalPlan {
  person: {
    membershipId: string;
    fullName: string;
    title: string;
    isSelf: boolean;
    isAdministrator: boolean;
    /** Cannot be off-boarded: nobody else administers the dealership. */
    isLastAdministrator: boolean;
  };
  /** In the catalogue's order; with `all` only what is held or asked for. */
  items: PlannedRemoval[];
  /** When access ends; null: at once. */
  until: Date | null;
}

const application = { code: z.string(), name: z.string() };

export const removedAccessSchema = z.object({
  reference: z.string(),
  fullName: z.string(),
  isSelf: z.boolean(),
  /** The last day; null: it has ended. */
  endOn: z.string().nullable(),
  removed: z.array(z.object({ ...application, until: z.coerce.date() })),
  /** Requests of which nothing comes any more: not decided yet (`withdrawn`) or not begun (`revoked`). */
  closed: z.array(
    z.object({ ...application, reference: z.string(), state: z.enum(['withdrawn', 'revoked'] satisfies ItemState[]) }),
  ),
  skipped: z.array(z.object({ ...application, reason: z.enum(skipReasons) })),
  /** Their place at the dealership has ended, or will after `endOn`. */
  offboarded: z.boolean(),
});
export type RemovedAccess = z.infer<typeof removedAccessSchema>;
