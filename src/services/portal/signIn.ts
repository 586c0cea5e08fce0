import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { toLocale } from '../../locale.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AccountStatus } from '../identity/types.ts';
import { resetCount } from '../throttles/countUp.ts';
import { type ClaimedUser, claimedUser } from './claimedUser.ts';
import { countTry, refundTry, type Try, type TryKeys, tryKeys } from './countTry.ts';
import { entitlementsOf } from './entitlementsOf.ts';
import { lockAccount } from './lockAccount.ts';
import { locksAt } from './rules.ts';
import type { PortalSignIn, PortalSignInInput } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher' | 'jobs' | 'brand'>;
type Counted = Extract<Try, { kind: 'counted' }>;

interface Claim {
  userId: string;
  password: string;
  /** As known sources are kept; empty where the portal names none, for nobody is known by that. */
  source: string;
  keys: TryKeys;
}

const checkPassword = async (deps: Deps, claim: Claim, spent: Counted, user: ClaimedUser | null) => {
  try {
    const { match, rehash } = await deps.hasher.verify(claim.password, user?.password_hash ?? null);
    return { match, newHash: rehash ? await deps.hasher.hash(claim.password) : null };
  } catch (error) {
    // "Busy" is our fault: no try is spent.
    if (error instanceof AppError) await refundTry(deps.knex, claim.keys, spent);
    throw error;
  }
};

const writeDown = async (deps: Deps, trx: Knex.Transaction, claim: Claim, user: ClaimedUser) => {
  const now = deps.clock.now();
  if (claim.source) {
    await trx('trusted_sources')
      .insert({ user_id: user.id, source: claim.source, last_verified_at: now })
      .onConflict(['user_id', 'source'])
      .merge(['last_verified_at']);
  }
  await resetCount(trx, claim.keys.source);
  await resetCount(trx, claim.keys.row);
  const subject = { type: 'user' as const, id: user.id };
  const event = { actor: subject, subject, dealershipId: null, channel: 'portal' };
  await appendAudit(deps, trx, [{ verb: 'user.signed_in', ...event }]);
};

/** Lets in; null where the account is active no more by now. */
const enter = (deps: Deps, claim: Claim, user: ClaimedUser, newHash: string | null) =>
  deps.knex.transaction(async (trx): Promise<PortalSignIn | null> => {
    const now = deps.clock.now();
    const [entered]: { full_name: string; locale: string }[] = await trx('users')
      .where({ id: user.id, status: 'active' })
      .update({ last_sign_in_at: now })
      .returning(['full_name', 'locale']);
    if (!entered) return null;
    if (newHash) {
      const { password_hash } = user;
      await trx('credentials').where({ user_id: user.id, password_hash }).update({ password_hash: newHash });
    }
    const entitlements = await entitlementsOf(trx, user.id, now);
    await writeDown(deps, trx, claim, user);
    const { userId } = claim;
    const locale = toLocale(entered.locale) ?? 'en';
    const who = { userId, fullName: entered.full_name, locale, lastSignInAt: user.last_sign_in_at };
    return { verdict: 'accepted', status: 'active', user: who, entitlements };
  });

const tell = (status: AccountStatus): PortalSignIn =>
  status === 'active' ? { verdict: 'refused' } : { verdict: status, status };

/**
 * Checks a User ID and password for the dealer portal. A try is counted first; wrong, unknown and without a password get the
 * same answer at the same cost. The truth about an account is told to whom the password was right, and nothing is lifted.
 *
 *     10 wrong from a source            → that source waits, 1 min doubling to 1 h
 *     50 wrong in a row from anywhere   → so do all sources that were never right; the others do not
 *     100 wrong in a row                → locked, and the owner is told (surfaces/portal/README.md says why)
 *
 * @throws AppError('busy') while too many passwords are being checked.
 */
export const signIn = async (deps: Deps, input: PortalSignInInput): Promise<PortalSignIn> => {
  const { knex, clock, keyring } = deps;
  const userId = input.userId.trim().toLowerCase();
  const where = input.source?.trim() ?? '';
  const source = where && `portal-visitor:${keyring.mac('portal-source', where)}`;
  const claim: Claim = { userId, password: input.password, source, keys: tryKeys(keyring, userId, where) };
  const user = await claimedUser(knex, claim, clock.now());
  const spent = await countTry(knex, claim.keys, user?.is_known_source ?? false, clock.now());
  if (spent.kind === 'paused') return { verdict: 'paused', until: spent.until };
  const { match, newHash } = await checkPassword(deps, claim, spent, user);
  if (!match || !user) {
    if (spent.inARow !== null && spent.inARow % locksAt === 0) await lockAccount(deps, userId);
    return { verdict: 'refused' };
  }
  const accepted = user.status === 'active' ? await enter(deps, claim, user, newHash) : null;
  if (accepted) return accepted;
  await refundTry(knex, claim.keys, spent);
  return tell((await claimedUser(knex, claim, clock.now()))?.status ?? user.status);
};
