import type { Locale } from '../../locale.ts';
import type { Channel } from './caller.ts';

/** How sure we are of who it is: 0 anonymous, 1 the channel vouches, 2 verified by a mailed code, 3 re-authenticated. */
export type AssuranceLevel = 0 | 1 | 2 | 3;

export type AccountStatus = 'active' | 'locked' | 'idle' | 'frozen' | 'offboarded';

/** A user at a dealership; live, for ended memberships are never listed. */
export interface Membership {
  id: string;
  dealershipId: string;
  dealershipName: string;
  pdn: string;
  /** IANA name; dates of requests are days of this zone. */
  timeZone: string;
  title: string;
  isAdministrator: boolean;
}

/** A user account as it is on record. */
export interface Account {
  id: string;
  /** What the user types as "User ID". */
  userId: string;
  fullName: string;
  email: string;
  locale: Locale;
  status: AccountStatus;
  /** In the order in which they began. */
  memberships: Membership[];
}

/** A user who may do what was asked; from `authorise`. */
export interface UserPrincipal {
  type: 'user';
  accountId: string;
  agentId: null;
  level: AssuranceLevel;
  via: 'chat' | 'page';
  channel: Channel | null;
  /** The dealership whose PDN was proved in the verification. */
  provedDealershipId: string | null;
  /** At the dealership that was asked about; at any, when none was named. */
  isAdministrator: boolean;
}

/** A help-desk agent who may do what was asked. */
export interface AgentPrincipal {
  type: 'agent';
  accountId: null;
  agentId: string;
  level: 2;
  via: 'agent';
  isSupervisor: boolean;
}

export type Principal = UserPrincipal | AgentPrincipal;
