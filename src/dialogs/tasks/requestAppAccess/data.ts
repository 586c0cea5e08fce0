import { type DealershipData, newDealershipData } from '../../slots/dealershipData.ts';
import type { Candidate } from '../findCandidates.ts';

/** Somebody at the dealership for whom access is asked. */
export type Beneficiary = Candidate;

/** The slots of a request. JSON. */
export type RequestData = DealershipData & {
  codes: string[];
  /** Said like an application, but none of the catalogue: what was said, and the nearest codes. */
  near: { text: string; candidates: string[] }[];
  forSomeoneElse: boolean;
  /** "The new guy": may have no User ID yet. */
  newHire: boolean;
  /** The colleague as said. */
  person: string | null;
  beneficiary: Beneficiary | null;
  candidates: Beneficiary[];
  startOn: string | null;
  endOn: string | null;
  reason: string | null;
  /** Who will decide, by name; empty: the help desk's supervisors, null: not looked up. */
  deciders: string | null;
  /** Something of it is granted at once, which wants a verified user. */
  automatic: boolean;
};

export const newRequestData = (): RequestData => ({
  ...newDealershipData(),
  codes: [],
  near: [],
  forSomeoneElse: false,
  newHire: false,
  person: null,
  beneficiary: null,
  candidates: [],
  startOn: null,
  endOn: null,
  reason: null,
  deciders: null,
  automatic: false,
});
