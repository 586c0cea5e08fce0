import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import type { AgentCaller, PageCaller } from '../identity/caller.ts';
import { countDown, countUp, type Limit, pausedUntil, resetCount } from '../throttles/countUp.ts';
import { loginSourceKey } from '../throttles/wrongPasswords.ts';
import { openPageSession, type PageSession } from './pageSession.ts';

const minute = 60_000;

/** Wrong passwords of one (login, source): the tenth waits a minute, each further one twice as long, an hour at most. */
const wrongPasswords: Limit = {
  allowed: 10,
  windowMs: 24 * 60 * minute,
  pauseMs: minute,
  longestPauseMs: 60 * minute,
};

export type SignInResult = PageSession | { kind: 'refused' } | { kind: 'paused'; until: Date };

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>;

interface Candidate {
  type: 'user' | 'agent';
  id: string;
  name: string;
  password_hash: string | null;
  may_enter: boolean;
}

// One query for users and agents, known and unknown: no login is both (the import refuses it).
const findCandidate = async (knex: Knex, login: string): Promise<Candidate | null> => {
  const { rows } = await knex.raw<{ rows: Candidate[] }>(
    `select 'user' as type, u.id, u.full_name as name, c.password_hash, u.status = 'active' as may_enter
       from users u left join credentials c on c.user_id = u.id where u.user_id = :login
     union all
     select 'agent', a.id, a.full_name, a.password_hash, true from agents a where a.login = :login`,
    { login },
  );
  return rows[0] ?? null;
};

const checkPassword = async (deps: Deps, key: string, password: string, candidate: Candidate | null) => {
  try {
    return await deps.hasher.verify(password, candidate?.password_hash ?? null);
  } catch (error) {
    // "Busy" is our fault: no try is spent.
    if (error instanceof AppError) await countDown(deps.knex, key);
    throw error;
  }
};

const rehash = async (deps: Deps, candidate: Candidate, password: string) => {
  const password_hash = await deps.hasher.hash(password);
  const table = candidate.type === 'user' ? 'credentials' : 'agents';
  const where = candidate.type === 'user' ? { user_id: candidate.id } : { id: candidate.id };
  await deps
    .knex(table)
    .where({ ...where, password_hash: candidate.password_hash })
    .update({ password_hash });
};

const enter = (deps: Deps, candidate: Candidate, key: string): Promise<PageSession> =>
  deps.knex.transaction(async (trx) => {
    const { type, id, name } = candidate;
    const caller: PageCaller | AgentCaller =
      type === 'user'
        ? { via: 'page', accountId: id, signedInWith: 'password' }
        : { via: 'agent', agentId: id };
    const session = await openPageSession(deps, trx, { caller, name });
    await resetCount(trx, key);
    if (type === 'user') await trx('users').where({ id }).update({ last_sign_in_at: deps.clock.now() });
    await appendAudit(deps, trx, [
      {
        verb: 'page_session.started',
        actor: { type, id },
        subject: { type, id },
        dealershipId: null,
        channel: caller.via,
        details: { with: 'password' },
      },
    ]);
    return session;
  });

/**
 * Signs a user (active ones only) or an agent in to our own pages. Wrong, unknown and locked get the same answer at the same
 * cost; the try is counted first, by (login, source).
 * @throws AppError('busy') while too many passwords are being checked.
 */
export const signInToPage = async (
  deps: Deps,
  input: { login: string; password: string; source: string },
): Promise<SignInResult> => {
  const login = input.login.trim().toLowerCase().slice(0, 64);
  const key = loginSourceKey(deps.keyring, 'page', login, input.source);
  const now = deps.clock.now();
  const counted = await countUp(deps.knex, key, wrongPasswords, now);
  if (!counted) return { kind: 'paused', until: (await pausedUntil(deps.knex, key, now)) ?? now };
  const candidate = await findCandidate(deps.knex, login);
  const { match, rehash: isOld } = await checkPassword(deps, key, input.password, candidate);
  if (!match || !candidate?.may_enter) return { kind: 'refused' };
  if (isOld) await rehash(deps, candidate, input.password);
  return enter(deps, candidate, key);
};
