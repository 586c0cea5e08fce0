import { expect } from 'chai';
import { AppError } from '../../../src/errors.ts';
import { createSecretHasher } from '../../../src/services/secrets/secretHasher.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { testKeyring } from '../../support/testKeys.ts';
import { createPortalFixture, type kevin, type PortalFixture } from './portalFixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('signing in at the portal', () => {
  let house: PortalFixture;
  beforeEach(async () => {
    house = await createPortalFixture();
  });
  afterEach(() => house.close());

  it('tells who it is and what they may use right now, at each dealership, and when they were here last', async () => {
    const { last_sign_in_at } = await house.user('mreyes');
    const accepted = await house.signIn({ userId: ' MReyes ', password: 'harbor-lantern-4102' });
    expect(accepted).to.deep.equal({
      verdict: 'accepted',
      status: 'active',
      user: { userId: 'mreyes', fullName: 'Marcus Reyes', locale: 'en', lastSignInAt: last_sign_in_at },
      entitlements: [
        {
          pdn: '10482',
          dealership: 'Lakeside Motors',
          title: 'Finance Manager',
          isAdministrator: false,
          applications: [
            { code: 'ecredit', name: 'Credit Application', validTo: null },
            { code: 'funding', name: 'Funding Status', validTo: null },
          ],
        },
        {
          pdn: '20917',
          dealership: 'Harbor Auto Group',
          title: 'Finance Manager',
          isAdministrator: false,
          applications: [{ code: 'payoff', name: 'Dealer Payoff Quotes', validTo: null }],
        },
      ],
    });
    expect((await house.user('mreyes')).last_sign_in_at).to.deep.equal(house.clock.now());
    expect(await house.verbs('mreyes')).to.deep.equal(['user.signed_in']);
  });

  it('tells the truth about an account to whom the password is right, lifts nothing, and takes it for no visit', async () => {
    await house.setUser('kchan', { status: 'frozen' });
    await house.setUser('lstone', { status: 'offboarded' });
    for (const [userId, password, status] of [
      ['tbecker', 'harbor-lantern-4104', 'locked'],
      ['gholt', 'harbor-lantern-4105', 'idle'],
      ['kchan', 'harbor-lantern-4203', 'frozen'],
      ['lstone', 'harbor-lantern-4302', 'offboarded'],
    ] as const) {
      const before = await house.user(userId);
      expect(await house.signIn({ userId, password })).to.deep.equal({ verdict: status, status });
      expect(await house.signIn({ userId, password: 'wrong' })).to.deep.equal({ verdict: 'refused' });
      expect(await house.user(userId)).to.deep.equal(before);
    }
    expect((await house.changes()).changes).to.deep.equal([]);
  });

  it('refuses an account that was not used for 60 days as idle, also before it is marked', async () => {
    const at = house.clock.now().getTime();
    await house.setUser('kchan', { last_sign_in_at: new Date(at - 60 * day) });
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
    await house.setUser('kchan', { last_sign_in_at: new Date(at - 60 * day - 1) });
    expect(await house.signIn()).to.deep.equal({ verdict: 'idle', status: 'idle' });
  });

  it('refuses wrong, unknown, locked and without a password alike, with the same queries', async () => {
    const { id } = await house.user('lstone');
    await house.knex('credentials').where({ user_id: id }).delete();
    const observe = async (input: Partial<typeof kevin>) => {
      const queries: string[] = [];
      const note = (query: { sql: string }) => queries.push(query.sql);
      house.knex.on('query', note);
      const result = await house.signIn({ password: 'wrong', ...input });
      house.knex.removeListener('query', note);
      return { result, queries };
    };
    const expected = await observe({});
    expect(expected.result).to.deep.equal({ verdict: 'refused' });
    for (const userId of ['nobody', 'tbecker', 'lstone', "o'neil", '😀', 'agent1']) {
      expect(await observe({ userId }), userId).to.deep.equal(expected);
    }
  });

  it('makes a source wait after ten wrong passwords, longer each time, an hour at the most; no other source', async () => {
    await house.guess(10, { source: '203.0.113.9' });
    const waits = [];
    for (let time = 0; time < 8; time += 1) {
      const paused = await house.signIn({ source: '203.0.113.9' });
      if (paused.verdict !== 'paused') throw new Error(paused.verdict);
      waits.push((paused.until.getTime() - house.clock.now().getTime()) / minute);
      house.clock.set(paused.until);
      await house.guess(1, { source: '203.0.113.9' });
    }
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
  });

  it('makes strangers wait after fifty wrong passwords in a row, but no source that was right before', async () => {
    await house.signIn();
    await house.guess(50);
    const stranger = await house.signIn({ source: '203.0.113.200' });
    expect(stranger).to.deep.equal({
      verdict: 'paused',
      until: new Date(house.clock.now().getTime() + minute),
    });
    expect(await house.signIn({ password: 'wrong' })).to.deep.equal({ verdict: 'refused' });
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
    // A right one ends the row, for everybody.
    expect(await house.signIn({ source: '203.0.113.200' })).to.have.property('verdict', 'accepted');
  });

  it('treats a User ID that nobody has in the same way', async () => {
    const results = await house.guess(51, { userId: 'nobody' });
    expect(results.map(({ verdict }) => verdict)).to.deep.equal([...Array(50).fill('refused'), 'paused']);
  });

  /** A hundred wrong ones in a row: from the fiftieth on, each has to wait for its turn. */
  const guessHundred = async (userId: string) => {
    await house.guess(50, { userId });
    for (let n = 50; n < 100; n += 1) {
      house.clock.advance(60 * minute);
      await house.guess(1, { userId, source: `203.0.113.${n}` });
    }
  };

  it('locks after a hundred wrong passwords in a row, tells the owner once, and the portal', async () => {
    await guessHundred('kchan');
    expect(await house.user('kchan')).to.have.property('status', 'locked');
    house.clock.advance(60 * minute);
    expect(await house.signIn()).to.deep.equal({ verdict: 'locked', status: 'locked' });
    expect(await house.verbs('kchan')).to.deep.equal(['user.locked']);
    const { changes } = await house.changes();
    expect(changes).to.have.length(1);
    expect(changes[0]).to.deep.include({
      kind: 'locked',
      userId: 'kchan',
      dealership: null,
      entitlement: null,
    });
    const mails = await house.mails();
    expect(mails.map(({ to }) => to)).to.deep.equal(['kchan@harbor.example']);
    expect(mails[0]?.text).to.contain('100 times in a row').and.to.not.contain('harbor-lantern');
  });

  it('does as much for a User ID that nobody has: a mail to nobody, and no trace', async () => {
    await guessHundred('nobody');
    expect(await house.mails()).to.deep.equal([]);
    expect(await house.knex('recorded_jobs')).to.have.length(1);
    expect((await house.changes()).changes).to.deep.equal([]);
  });

  it('locks nobody whose own sign-ins come in between', async () => {
    await house.signIn();
    for (let time = 0; time < 4; time += 1) {
      await house.guess(49);
      expect(await house.signIn()).to.have.property('verdict', 'accepted');
    }
    expect(await house.user('kchan')).to.have.property('status', 'active');
  });

  it('spends no try while it is busy', async () => {
    const hasher = createSecretHasher({
      keyring: testKeyring,
      limits: { running: 0, waiting: 0, waitMs: 1 },
    });
    const { hasher: usual } = house.deps;
    house.deps.hasher = hasher;
    for (let tries = 0; tries < 12; tries += 1) {
      const error = await house.signIn().catch((thrown: AppError) => thrown);
      expect(error).to.be.instanceOf(AppError).and.to.include({ code: 'busy' });
    }
    house.deps.hasher = usual;
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
  });

  it('renews a hash that was made at another cost', async () => {
    house.deps.hasher = createSecretHasher({ keyring: testKeyring, params: { m: 2048, t: 1, p: 1 } });
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
    const { id } = await house.user('kchan');
    const { password_hash } = await house.knex('credentials').where({ user_id: id }).first('password_hash');
    expect(password_hash).to.contain('m=2048');
    expect(await house.signIn()).to.have.property('verdict', 'accepted');
  });

  it('keeps neither passwords nor addresses', async () => {
    await house.guess(1, { password: 'correct-horse-battery', source: '203.0.113.77' });
    await house.signIn({ source: '203.0.113.78' });
    for (const table of ['throttles', 'trusted_sources', 'audit_details', 'audit_events', 'portal_changes']) {
      const rows = JSON.stringify(await house.knex(table));
      expect(rows, table).to.not.match(/203\.0\.113|correct-horse|harbor-lantern/);
    }
  });

  describeOnPostgres('races', () => {
    it('looks at ten passwords of a source at the most in 60 parallel guesses', async () => {
      const guesses = Array.from({ length: 60 }, () => house.guess(1, { source: '203.0.113.9' }));
      const verdicts = (await Promise.all(guesses)).flat().map(({ verdict }) => verdict);
      expect(verdicts.filter((verdict) => verdict === 'refused')).to.have.length(10);
    });

    it('looks at fifty passwords of strangers at the most in 120 parallel guesses, and loses no right one', async () => {
      await house.signIn();
      const guesses = Array.from({ length: 120 }, (_, n) => house.guess(1, { source: `198.51.100.${n}` }));
      const verdicts = (await Promise.all(guesses)).flat().map(({ verdict }) => verdict);
      expect(verdicts.filter((verdict) => verdict === 'refused')).to.have.length(50);
      const right = await Promise.all(Array.from({ length: 5 }, () => house.signIn()));
      expect(right.map(({ verdict }) => verdict)).to.deep.equal(Array(5).fill('accepted'));
    });
  });
});
