import { expect } from 'chai';
import { redeemPortalToken } from '../../../src/services/identity/redeemPortalToken.ts';
import { mintPortalToken } from '../../../src/surfaces/demo/mintPortalToken.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { createPortalFixture, type PortalFixture } from './portalFixture.ts';

const day = 24 * 60 * 60_000;

describe('accounts that nobody uses', () => {
  let house: PortalFixture;
  beforeEach(async () => {
    house = await createPortalFixture();
  });
  afterEach(() => house.close());
  const told = async () => (await house.changes()).changes.map(({ kind, userId }) => `${kind} ${userId}`);

  it('become idle after more than 60 days, once, in the trail and in the feed', async () => {
    expect(await house.markIdle()).to.equal(0);
    const now = house.clock.now().getTime();
    await house.setUser('kchan', { last_sign_in_at: new Date(now - 60 * day) });
    await house.setUser('lstone', { last_sign_in_at: new Date(now - 60 * day - 1) });
    expect(await house.markIdle()).to.equal(1);
    expect(await house.markIdle()).to.equal(0);
    expect(await house.user('lstone')).to.have.property('status', 'idle');
    expect(await house.user('kchan')).to.have.property('status', 'active');
    expect(await house.verbs('lstone')).to.deep.equal(['user.idled']);
    expect(await told()).to.deep.equal(['idle lstone']);
  });

  it('who never signed in have 60 days from the day they were made; who is locked or frozen stays so', async () => {
    await house.knex('users').update({ last_sign_in_at: null });
    await house.setUser('kchan', { status: 'frozen' });
    expect(await house.markIdle()).to.equal(0);
    house.clock.advance(60 * day);
    expect(await house.markIdle()).to.equal(7);
    expect(await house.user('kchan')).to.have.property('status', 'frozen');
    expect(await house.user('tbecker')).to.have.property('status', 'locked');
  });

  it('do not become idle while the portal vouches for them, and do not come back by it', async () => {
    const secret = 'a secret that only tests know, long enough';
    const vouchFor = async (userId: string) => {
      const token = await mintPortalToken({ userId, secret, now: house.clock.now() });
      return redeemPortalToken({ ...house.deps, portal: { jwtSecret: secret, jwksUrl: null } }, { token });
    };
    house.clock.advance(50 * day);
    await vouchFor('kchan');
    await vouchFor('gholt');
    house.clock.advance(11 * day);
    await house.markIdle();
    expect(await house.user('kchan')).to.have.property('status', 'active');
    expect(await house.user('lstone')).to.have.property('status', 'idle');
    expect(await house.user('gholt')).to.have.property('status', 'idle');
  });

  describeOnPostgres('races', () => {
    it('are marked once by many processes', async () => {
      house.clock.advance(90 * day);
      const marked = await Promise.all(Array.from({ length: 8 }, () => house.markIdle()));
      expect(marked.reduce((sum, count) => sum + count, 0)).to.equal(8);
      expect(new Set(await told())).to.have.property('size', 8);
      expect(await told()).to.have.length(8);
    });
  });
});
