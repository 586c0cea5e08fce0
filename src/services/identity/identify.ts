import type { Knex } from 'knex';
import type { Caller } from './caller.ts';
import { useVerification } from './liveVerification.ts';
import type { AssuranceLevel } from './types.ts';

/** A user, and how sure we are of it. */
export interface Identified {
  accountId: string | null;
  level: AssuranceLevel;
  provedDealershipId: string | null;
}

/** Who a user is and at which level, on every surface. Counts as a use of the verification. Agents are not users. */
export const identify = async (
  knex: Knex,
  caller: Exclude<Caller, { via: 'agent' }>,
  now: Date,
): Promise<Identified> => {
  if (caller.via === 'page') {
    const level = caller.signedInWith === 'password' ? 2 : 1;
    return { accountId: caller.accountId, level, provedDealershipId: null };
  }
  const verification = await useVerification(knex, caller, now);
  if (verification) {
    const { accountId, level, dealershipId } = verification;
    return { accountId, level, provedDealershipId: dealershipId };
  }
  return { accountId: caller.accountId, level: caller.accountId ? 1 : 0, provedDealershipId: null };
};

/** The level that a rule wants of this caller. */
export const levelFor = (
  rule: { level: AssuranceLevel; visitorLevel: AssuranceLevel },
  caller: Exclude<Caller, { via: 'agent' }>,
): AssuranceLevel => (caller.accountId === null ? rule.visitorLevel : rule.level);
