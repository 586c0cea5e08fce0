import type { Locale } from '../../locale.ts';
import type { AccountStatus } from '../identity/types.ts';

/** What a user may use at a dealership right now. */
export interface DealershipAccess {
  pdn: string;
  dealership: string;
  title: string;
  isAdministrator: boolean;
  applications: { code: string; name: string; validTo: Date | null }[];
}

/** Whom the portal may let in. */
export interface AcceptedSignIn {
  verdict: 'accepted';
  status: 'active';
  user: { userId: string; fullName: string; locale: Locale; lastSignInAt: Date | null };
  entitlements: DealershipAccess[];
}

/**
 * What the portal is told. A status is told only to whom the password was right; `refused` is a wrong password, an unknown
 * User ID or an account without a password, in the same words and at the same cost.
 */
export type PortalSignIn =
  | AcceptedSignIn
  | { verdict: 'refused' }
  | { verdict: 'paused'; until: Date }
  | { verdict: Exclude<AccountStatus, 'active'>; status: Exclude<AccountStatus, 'active'> };

export interface PortalSignInInput {
  /** As it was typed. */
  userId: string;
  password: string;
  /** Where the portal's visitor is: its address or a device's id. Without one, all of the portal's visitors are one source. */
  source?: string | undefined;
}
