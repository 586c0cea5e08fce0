/** Someone at a dealership. */
export interface Member {
  membershipId: string;
  accountId: string;
  fullName: string;
  title: string;
  userId: string;
  isAdministrator: boolean;
  isYou: boolean;
}

/** An application that somebody holds now. */
export interface Holding {
  code: string;
  name: string;
  since: Date;
  /** Not any more at that moment; null: until further notice. */
  until: Date | null;
  /** `record`: held before requests were made here, so nobody's approval is known. */
  origin: 'approved' | 'automatic' | 'record';
  approvedByName: string | null;
  /** Of the request that brought it. */
  reference: string | null;
}

/** Someone who holds an application now. */
export interface Holder extends Holding {
  membershipId: string;
  fullName: string;
  title: string;
}

/** What the caller decided on one request, at one moment. */
export interface PastDecision {
  requestId: string;
  reference: string;
  dealershipName: string;
  requesterName: string;
  beneficiaryName: string;
  forSelf: boolean;
  at: Date;
  note: string | null;
  items: { code: string; name: string; verdict: 'approved' | 'denied' }[];
}
