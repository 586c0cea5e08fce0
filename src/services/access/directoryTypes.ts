import type { AccountStatus } from '../identity/types.ts';

/** An administrator of a dealership, as everybody there may know them. */
export interface Administrator {
  fullName: string;
  title: string;
  /** The one who asks. */
  isYou: boolean;
}

export interface Administrators {
  people: Administrator[];
  /** Whether one of them can decide now; else the help desk's supervisors do. */
  canDecide: boolean;
}

/** Somebody who has an application at a dealership now. */
export interface Holder {
  fullName: string;
  title: string;
  userId: string;
  status: AccountStatus;
  since: Date;
  /** Not any more at that moment; null: until further notice. */
  until: Date | null;
}

/** Who has one application: a page of them, by name, and how many there are altogether. */
export interface Holders {
  code: string;
  name: string;
  total: number;
  people: Holder[];
}

/** Somebody at a dealership, with the names of what they have there now. */
export interface Holding {
  fullName: string;
  title: string;
  status: AccountStatus;
  applications: string[];
}

/** A page of people, by name, and how many there are altogether. */
export interface Holdings {
  total: number;
  people: Holding[];
}

/** What somebody has at one dealership now, in the catalogue's order. */
export interface AccessView {
  membershipId: string;
  dealershipId: string;
  dealershipName: string;
  fullName: string;
  title: string;
  status: AccountStatus;
  applications: { code: string; name: string; since: Date; until: Date | null }[];
}

/** What an administrator decided about one application of a request. */
export interface PastDecision {
  reference: string;
  dealershipName: string;
  application: string;
  requesterName: string;
  beneficiaryName: string;
  verdict: 'approved' | 'denied';
  decidedAt: Date;
  note: string | null;
}

/** A page of decisions, newest first, and how many there are altogether. */
export interface PastDecisions {
  total: number;
  decisions: PastDecision[];
}

/** So many at once: a dealership may have 300 people. */
export const pageSize = 10;
