import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { type PortalKeys, portalAudience, portalIssuer } from './portalKeys.ts';

/** A portal token says the truth for five minutes at most, and once. */
const longestSeconds = 5 * 60;
const skewSeconds = 5;

const refuse = (reason: string): never => {
  throw new AppError('unauthorized', { reason });
};

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
const keySetOf = (url: string) => {
  const known = keySets.get(url) ?? createRemoteJWKSet(new URL(url));
  keySets.set(url, known);
  return known;
};

const algorithmOf = (token: string) => {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    return undefined;
  }
};

const verify = async (token: string, keys: PortalKeys, now: Date): Promise<JWTPayload> => {
  const options: JWTVerifyOptions = {
    issuer: portalIssuer,
    audience: portalAudience,
    requiredClaims: ['sub', 'exp', 'jti'],
    currentDate: now,
    clockTolerance: skewSeconds,
  };
  const algorithm = algorithmOf(token);
  if (algorithm === 'HS256' && keys.jwtSecret) {
    const secret = new TextEncoder().encode(keys.jwtSecret);
    if (secret.length < 32) return refuse('secretTooShort');
    return (await jwtVerify(token, secret, { ...options, algorithms: ['HS256'] })).payload;
  }
  if (algorithm === 'ES256' && keys.jwksUrl) {
    return (await jwtVerify(token, keySetOf(keys.jwksUrl), { ...options, algorithms: ['ES256'] })).payload;
  }
  return refuse('algorithm');
};

const verified = async (token: string, keys: PortalKeys, now: Date) => {
  try {
    return await verify(token, keys, now);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return refuse('invalid');
  }
};

const day = 24 * 60 * 60_000;

// Whom the portal vouches for is using the account: it does not become idle (a day's precision is enough for that).
const knownUser = `with seen as (
    update users set last_sign_in_at = :now
     where user_id = :sub and status = 'active' and coalesce(last_sign_in_at, created_at) < :dayAgo)
  select id, user_id from users where user_id = :sub and status <> 'offboarded'`;

/**
 * Trades a portal's token for the account it names; level 1. Each `jti` is good once, also on two processes.
 * @throws AppError('unauthorized', { reason }): bad signature or claims, used before, valid for too long, nobody (any more).
 */
export const redeemPortalToken = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'portal'>,
  input: { token: string },
): Promise<{ accountId: string; userId: string }> => {
  const now = deps.clock.now();
  const { sub = '', exp = 0, jti = '' } = await verified(input.token, deps.portal, now);
  if (exp - now.getTime() / 1000 > longestSeconds + skewSeconds) return refuse('validTooLong');
  if (jti === '' || jti.length > 128) return refuse('jti');
  const { rows: fresh } = await deps.knex.raw<{ rows: unknown[] }>(
    `with forgotten as (delete from portal_tokens where expires_at < :now and jti <> :jti)
     insert into portal_tokens (jti, expires_at) values (:jti, :until) on conflict do nothing returning jti`,
    { jti, now, until: new Date((exp + skewSeconds) * 1000) },
  );
  if (fresh.length === 0) return refuse('used');
  const { rows: users } = await deps.knex.raw<{ rows: { id: string; user_id: string }[] }>(knownUser, {
    sub: sub.toLowerCase(),
    now,
    dayAgo: new Date(now.getTime() - day),
  });
  const [user] = users;
  return user ? { accountId: user.id, userId: user.user_id } : refuse('unknownUser');
};
