import type { DealershipData } from '../../slots/dealershipData.ts';

/** One of the requests that wait, as far as its decision needs it. */
export type Waiting = {
  id: string;
  reference: string;
  label: string;
  dealership: string;
  requester: string;
  beneficiary: string;
  reason: string;
  startOn: string;
  endOn: string | null;
  items: { id: string; code: string; name: string; sensitive: boolean }[];
};

/** The slots of a decision. JSON. */
export type DecisionData = DealershipData & {
  /** As said; it selects one of the waiting. */
  reference: string | null;
  requestId: string | null;
  /** A page of what waits, and how much there is. */
  waiting: Waiting[];
  offset: number;
  total: number;
  /** Ids of the items to approve; null: not decided. The others are denied. */
  approved: string[] | null;
  /** "Some": which ones is asked next. */
  some: boolean;
  /** Null: not asked; empty: none. */
  note: string | null;
};

/** The request that is being decided. */
export const chosenOf = (data: DecisionData): Waiting | null =>
  data.waiting.find(({ id }) => id === data.requestId) ?? null;
