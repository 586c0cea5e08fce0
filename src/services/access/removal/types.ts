import { z } from 'zod';
import type { AccountStatus } from '../../identity/types.ts';
import type { RequestPerson } from '../lockRequest.ts';

/** What is to be taken away from whom. */
export interface RemovalWish {
  dealershipId: string;
  membershipId: string;
  /** They no longer work at the dealership: all access ends there, and the membership with it. */
  offboarding: boolean;
  /** Applications; of an off-boarding all. */
  codes: string[];
  /** From the beginning of that day on (YYYY-MM-DD, where the dealership is); null: at once. */
  on: string | null;
}

/** `open`: not held, but asked for; the request is withdrawn. `endsBefore`: ends by itself, or is removed already. */
export type HoldingOutcome = 'held' | 'open' | 'endsBefore' | 'notHeld';

export interface PlannedRemoval {
  code: string;
  name: string;
  outcome: HoldingOutcome;
  /** Of `endsBefore`: not any more at that moment. */
  until?: Date;
}

/** What removing would do. */
export interface RemovalPlan {
  /** Of the applications that were named; of all that there is something to remove of, where none were. */
  items: PlannedRemoval[];
  /** Everything that could be removed. */
  removable: { code: string; name: string }[];
}

const applicationSchema = z.object({ code: z.string(), name: z.string() });

export const removedAccessSchema = z.object({
  reference: z.string(),
  offboarding: z.boolean(),
  forSelf: z.boolean(),
  personName: z.string(),
  dealershipName: z.string(),
  on: z.string().nullable(),
  /** Access that has ended, or will on that day. */
  ended: z.array(applicationSchema),
  /** Requests that nobody has decided, or that had not begun. */
  closed: z.array(applicationSchema),
  /** Named, but there was nothing to remove. */
  skipped: z.array(applicationSchema),
});
/** What removing has done; the same whether somebody works elsewhere too or not: that is nobody's business. */
export type RemovedAccess = z.infer<typeof removedAccessSchema>;

export const withdrawnRemovalSchema = z.object({
  reference: z.string(),
  offboarding: z.boolean(),
  forSelf: z.boolean(),
  personName: z.string(),
  dealershipName: z.string(),
  /** Applications that would have ended; of an off-boarding none are named. */
  names: z.array(z.string()),
});
/** A planned removal that was taken back. */
export type WithdrawnRemoval = z.infer<typeof withdrawnRemovalSchema>;

/** A planned removal as somebody sees it who may take it back. */
export interface RemovalView {
  id: string;
  reference: string;
  dealershipId: string;
  dealershipName: string;
  /** Whose access ends. */
  personName: string;
  /** The caller's own. */
  forSelf: boolean;
  plannedByName: string;
  /** By the caller. */
  plannedByYou: boolean;
  offboarding: boolean;
  /** The day from whose beginning on it counts (YYYY-MM-DD, where the dealership is). */
  on: string;
  applications: { code: string; name: string }[];
}

/** Who loses access. */
export interface RemovalTarget extends RequestPerson {
  membershipId: string;
  isAdministrator: boolean;
  status: AccountStatus;
}

/** A removal that an act carries out. */
export interface Removal {
  id: string;
  reference: string;
  dealershipId: string;
  dealershipName: string;
  timeZone: string;
  offboarding: boolean;
  codes: string[];
  on: string | null;
  at: Date;
  conversationId: string | null;
  createdAt: Date;
  remover: RequestPerson;
  target: RemovalTarget;
}

/** Why a planned removal did not happen on its day. */
export type LapseReason = 'removerGone' | 'lastAdministrator';
