import { expect } from 'chai';
import { SignJWT } from 'jose';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { endPageSession } from '../../../src/services/accounts/endPageSession.ts';
import { readPageSession } from '../../../src/services/accounts/readPageSession.ts';
import { signInToPage } from '../../../src/services/accounts/signInToPage.ts';
import { signInToPageWithPortalToken } from '../../../src/services/accounts/signInToPageWithPortalToken.ts';
import { createSecretHasher } from '../../../src/services/secrets/secretHasher.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { describeOnPostgres, openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

const minute = 60_000;
const jwtSecret = 'a secret that only tests know, long enough';
const dana = { login: 'dwhitfield', password: 'harbor-lantern-4101', source: '192.0.2.1' };

describe('page sessions', () => {
  let database: Database;
  let clock: ReturnType<typeof createFakeClock>;
  const deps = () => ({
    knex: database.knex,
    clock,
    keyring: testKeyring,
    hasher: testHasher,
    portal: { jwtSecret, jwksUrl: null },
  });
  const signIn = (input: Partial<typeof dana> = {}) => signInToPage(deps(), { ...dana, ...input });
  const begun = async (input: Partial<typeof dana> = {}) => {
    const result = await signIn(input);
    if (result.kind !== 'signedIn') throw new Error(result.kind);
    return result;
  };
  const idOf = async (userId: string) =>
    (await database.knex('users').where({ user_id: userId }).first('id')).id;

  beforeEach(async () => {
    database = await openTestDatabase();
    clock = createFakeClock();
  });
  afterEach(() => database.close());

  it('signs users and agents in for fifteen minutes', async () => {
    const session = await begun({ login: ' DWhitfield ' });
    expect(session.caller).to.deep.equal({
      via: 'page',
      accountId: await idOf('dwhitfield'),
      signedInWith: 'password',
    });
    const read = () => readPageSession(deps(), session);
    const { csrf, caller } = session;
    const known = { csrf, caller, name: 'Dana Whitfield', isSupervisor: false };
    expect(await read()).to.deep.equal(known);
    clock.advance(15 * minute);
    expect(await read()).to.equal(null);
    const lead = await begun({ login: 'lead', password: 'harbor-lantern-4903' });
    expect(lead.caller.via).to.equal('agent');
    expect(await readPageSession(deps(), lead)).to.deep.include({ caller: lead.caller, isSupervisor: true });
  });

  it('stores no token, and gives each session another CSRF token', async () => {
    const [first, second] = [await begun(), await begun()];
    expect(first.csrf).not.to.equal(second.csrf);
    const rows = JSON.stringify(await database.knex('page_sessions'));
    expect(rows).not.to.contain(first.sessionToken);
  });

  it('ends a session on demand, and when its user is no longer active', async () => {
    const [first, second] = [await begun(), await begun()];
    await endPageSession(deps(), first);
    expect(await readPageSession(deps(), first)).to.equal(null);
    expect(await readPageSession(deps(), second)).not.to.equal(null);
    await database.knex('users').where({ user_id: 'dwhitfield' }).update({ status: 'frozen' });
    expect(await readPageSession(deps(), second)).to.equal(null);
  });

  it('refuses wrong, unknown, locked and empty alike, with the same queries', async () => {
    const observe = async (input: Partial<typeof dana>) => {
      const queries: string[] = [];
      const note = (query: { sql: string }) => queries.push(query.sql);
      database.knex.on('query', note);
      const result = await signIn(input);
      database.knex.removeListener('query', note);
      return { result, queries };
    };
    const expected = await observe({ password: 'wrong' });
    expect(expected.result).to.deep.equal({ kind: 'refused' });
    const locked = { login: 'tbecker', password: 'harbor-lantern-4104' };
    for (const input of [{ login: 'nobody' }, locked, { login: '' }, { login: 'agent1', password: '' }]) {
      expect(await observe(input), JSON.stringify(input)).to.deep.equal(expected);
    }
  });

  it('makes a source wait after ten wrong passwords, longer each time, an hour at the most', async () => {
    for (let tries = 0; tries < 10; tries += 1) await signIn({ password: 'wrong' });
    const waits = [];
    for (let time = 0; time < 8; time += 1) {
      const paused = await signIn();
      if (paused.kind !== 'paused') throw new Error(paused.kind);
      waits.push((paused.until.getTime() - clock.now().getTime()) / minute);
      clock.set(paused.until);
      await signIn({ password: 'wrong' });
    }
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
    expect((await signIn({ source: '192.0.2.2' })).kind).to.equal('signedIn');
    clock.advance(60 * minute);
    expect((await signIn()).kind).to.equal('signedIn');
    expect((await signIn({ password: 'wrong' })).kind).to.equal('refused');
  });

  it('spends no try while it is busy', async () => {
    const limits = { running: 0, waiting: 0, waitMs: 1 };
    const hasher = createSecretHasher({ keyring: testKeyring, limits });
    for (let tries = 0; tries < 12; tries += 1) {
      const error = await signInToPage({ ...deps(), hasher }, dana).catch((thrown: AppError) => thrown);
      expect(error).to.be.instanceOf(AppError).and.to.include({ code: 'busy' });
    }
    expect((await signIn()).kind).to.equal('signedIn');
  });

  it('renews a hash that was made at another cost', async () => {
    const hasher = createSecretHasher({ keyring: testKeyring, params: { m: 2048, t: 1, p: 1 } });
    expect((await signInToPage({ ...deps(), hasher }, dana)).kind).to.equal('signedIn');
    const { password_hash } = await database
      .knex('credentials')
      .where({ user_id: await idOf('dwhitfield') })
      .first('password_hash');
    expect(password_hash).to.contain('m=2048');
    expect((await signInToPage({ ...deps(), hasher }, dana)).kind).to.equal('signedIn');
  });

  it("takes the portal's word for an active user, as level 1", async () => {
    const token = (sub: string) =>
      new SignJWT({ jti: `${sub}-1` })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('dealer-portal')
        .setAudience('dealer-help')
        .setSubject(sub)
        .setExpirationTime(new Date(clock.now().getTime() + minute))
        .sign(new TextEncoder().encode(jwtSecret));
    const session = await signInToPageWithPortalToken(deps(), { token: await token('eortiz') });
    expect(session.caller).to.include({ signedInWith: 'portalToken' });
    const locked = await signInToPageWithPortalToken(deps(), { token: await token('tbecker') }).catch(
      (error: AppError) => error.details,
    );
    expect(locked).to.deep.equal({ reason: 'notActive' });
  });

  describeOnPostgres('races', () => {
    it('looks at ten passwords at the most in 60 parallel guesses', async () => {
      const results = await Promise.all(Array.from({ length: 60 }, () => signIn({ password: 'wrong' })));
      expect(results.filter(({ kind }) => kind === 'refused')).to.have.length(10);
    });
  });
});
