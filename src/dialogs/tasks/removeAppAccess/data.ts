import type { Chat } from '../../chat.ts';
import { type DealershipData, newDealershipData } from '../../slots/dealershipData.ts';
import type { Candidate } from '../findCandidates.ts';

/** A colleague whose access is meant. */
export type Colleague = Candidate;

/** The slots of a removal. JSON. */
export type RemovalData = DealershipData & {
  forSomeoneElse: boolean;
  /** The colleague as said. */
  person: string | null;
  colleague: Colleague | null;
  candidates: Colleague[];
  /** They left: true; false: they did not; null: not said. */
  left: boolean | null;
  /** "Our old controller": may have left. */
  maybeLeft: boolean;
  codes: string[];
  all: boolean;
  /** "Everything but …". */
  except: string[];
  /** Said like an application, but none of the catalogue: what was said, and the nearest codes. */
  near: { text: string; candidates: string[] }[];
  /** What could be removed of the person; null until it was looked up. */
  removable: { code: string; name: string }[] | null;
  /** From the beginning of which day on; null: now. */
  on: string | null;
  /** The day is to be changed. */
  askWhen: boolean;
  /** As said, until it is looked at. */
  saidPdn: string | null;
  /** The dealership whose PDN is proved. */
  provedId: string | null;
};

export const newRemovalData = (): RemovalData => ({
  ...newDealershipData(),
  forSomeoneElse: false,
  person: null,
  colleague: null,
  candidates: [],
  left: null,
  maybeLeft: false,
  codes: [],
  all: false,
  except: [],
  near: [],
  removable: null,
  on: null,
  askWhen: false,
  saidPdn: null,
  provedId: null,
});

/** Who was meant before is meant no more: nor is what was looked up of them. */
export const nobody = {
  person: null,
  colleague: null,
  candidates: [],
  removable: null,
} satisfies Partial<RemovalData>;

/** Who administers the dealership looks its PDN up; whoever else asks at the office. For the texts that say where it is. */
export const whereIsPdn = (chat: Chat, data: RemovalData) => {
  const place = data.dealerships.find(({ id }) => id === data.dealershipId);
  return { admin: place?.isAdministrator ? 'yes' : 'no', lender: chat.deps.brand.name };
};

/** Whether a colleague's place at the dealership is to end. */
export const isOffboarding = (data: RemovalData): boolean => data.forSomeoneElse && data.left === true;
