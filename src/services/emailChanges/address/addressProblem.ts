import { lookalikeOf, mixesScripts, wellKnownDomains } from './lookalikes.ts';
import type { Address } from './readAddress.ts';
import { isRoleMailbox } from './roleMailboxes.ts';

export type AddressProblem = 'same' | 'role' | 'mixedScript' | 'lookalike';

/**
 * Why an address may not become an account's, as far as its letters say (SECURITY.md, "E-mail change"); null: nothing
 * against it. `known`: the domains that are on record for its owner and colleagues.
 */
export const addressProblem = (
  address: Address,
  onRecord: { current: string; known: readonly string[] },
): AddressProblem | null => {
  if (address.email.toLowerCase() === onRecord.current.toLowerCase()) return 'same';
  if (mixesScripts(address.shownDomain)) return 'mixedScript';
  if (lookalikeOf(address.shownDomain, [...onRecord.known, ...wellKnownDomains])) return 'lookalike';
  return isRoleMailbox(address.local) ? 'role' : null;
};
