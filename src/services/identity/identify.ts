import type { Knex } from 'knex';
import type { Caller } from './caller.ts';
import { liveVerification, useVerification } from './liveVerification.ts';
import type { OperationRule } from './operations.ts';
import type { AssuranceLevel } from './types.ts';

/** A user, and how sure we are of it. */
export interface Identified {
  accountId: string | null;
  level: AssuranceLevel;
  provedDealershipId: string | null;
  gatePassed: boolean;
}

/** Who a user is and at which level, on every surface. Counts as a use of the verification. Agents are not users. */
export const identify = async (
  knex: Knex,
  caller: Exclude<Caller, { via: 'agent' }>,
  now: Date,
): Promise<Identified> => {
  if (caller.via === 'page') {
    const level = caller.signedInWith === 'password' ? 2 : 1;
    return { accountId: caller.accountId, level, provedDealershipId: null, gatePassed: false };
  }
  const verification = await useVerification(knex, caller, now);
  if (verification) {
    const { accountId, level, dealershipId, gatePassed } = verification;
    return { accountId, level, provedDealershipId: dealershipId, gatePassed };
  }
  const level = caller.accountId ? 1 : 0;
  return { accountId: caller.accountId, level, provedDealershipId: null, gatePassed: false };
};

/** Whose account a caller acts with; null for one who is not known. Is no use of the verification. */
export const identifiedAccount = async (knex: Knex, caller: Caller, now: Date): Promise<string | null> => {
  if (caller.via === 'agent') return null;
  if (caller.accountId !== null || caller.via === 'page') return caller.accountId;
  return (await liveVerification(knex, caller, now))?.accountId ?? null;
};

/** The level that a rule wants of this caller. */
export const levelFor = (
  rule: { level: AssuranceLevel; visitorLevel: AssuranceLevel },
  caller: Exclude<Caller, { via: 'agent' }>,
): AssuranceLevel => (caller.accountId === null ? rule.visitorLevel : rule.level);

/** What a caller has to prove next: the mailed code, then the question gate, or the password in force with the gate's questions. */
export type MissingProof = 'code' | 'gate' | 'reauthentication';

/** What a caller lacks for a rule; null: nothing. */
export const missingProof = (
  rule: OperationRule,
  caller: Exclude<Caller, { via: 'agent' }>,
  held: Identified,
): MissingProof | null => {
  const needed = levelFor(rule, caller);
  const byCode = needed === 3 || rule.gate ? 2 : needed;
  if (held.level < byCode) return 'code';
  if (held.level < needed) return 'reauthentication';
  return rule.gate && !held.gatePassed ? 'gate' : null;
};
