import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import type { PortalKeys } from '../../../src/services/identity/portalKeys.ts';
import { redeemPortalToken } from '../../../src/services/identity/redeemPortalToken.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';

const jwtSecret = 'a secret that only tests know, long enough';

describe('redeemPortalToken', () => {
  let database: Database;
  const clock = createFakeClock();
  let jti = 0;
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const token = (claims: Record<string, unknown> = {}, header: JWTHeaderParameters = { alg: 'HS256' }) => {
    jti += 1;
    const usual = {
      iss: 'dealer-portal',
      aud: 'dealer-help',
      sub: 'mreyes',
      jti: `t${jti}`,
      exp: now() + 120,
    };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader(header);
  };
  const signed = (claims?: Record<string, unknown>, secret = jwtSecret) =>
    token(claims).sign(new TextEncoder().encode(secret));
  const redeem = (text: string, portal: PortalKeys = { jwtSecret, jwksUrl: null }) =>
    redeemPortalToken({ knex: database.knex, clock, portal }, { token: text });
  const reason = async (text: string, portal?: Parameters<typeof redeem>[1]) => {
    const error = await redeem(text, portal).catch((thrown: unknown) => thrown);
    return error instanceof AppError && error.code === 'unauthorized' ? error.details.reason : error;
  };

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('trades a token for the account it names, once', async () => {
    const text = await signed();
    expect((await redeem(text)).userId).to.equal('mreyes');
    expect(await reason(text)).to.equal('used');
  });

  it('gives one of many simultaneous uses the account', async () => {
    const text = await signed();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => redeem(text)));
    expect(results.filter((result) => result.status === 'fulfilled')).to.have.length(1);
  });

  it('refuses bad signatures, claims and algorithms', async () => {
    expect(await reason(await signed({}, 'another secret, long enough to be taken'))).to.equal('invalid');
    expect(await reason(await signed({ iss: 'somebody' }))).to.equal('invalid');
    expect(await reason(await signed({ aud: 'something' }))).to.equal('invalid');
    expect(await reason(await signed({ jti: undefined }))).to.equal('invalid');
    expect(await reason(await signed({ exp: now() - 60 }))).to.equal('invalid');
    expect(await reason(await signed({ exp: now() + 3600 }))).to.equal('validTooLong');
    expect(await reason(await signed({ jti: 'x'.repeat(200) }))).to.equal('jti');
    expect(await reason('nonsense')).to.equal('algorithm');
    const [, claims] = (await signed()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await reason(`${none}.${claims}.`)).to.equal('algorithm');
    expect(await reason(await signed({}, 'short'), { jwtSecret: 'short', jwksUrl: null })).to.equal(
      'secretTooShort',
    );
  });

  it('refuses users who do not exist or have left', async () => {
    expect(await reason(await signed({ sub: 'nobody' }))).to.equal('unknownUser');
    await database.knex('users').where({ user_id: 'kchan' }).update({ status: 'offboarded' });
    expect(await reason(await signed({ sub: 'kchan' }))).to.equal('unknownUser');
  });

  describe('with published keys', () => {
    let server: Server;
    let jwksUrl = '';
    let privateKey: CryptoKey;

    before(async () => {
      const pair = await generateKeyPair('ES256');
      privateKey = pair.privateKey;
      const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'portal', alg: 'ES256' }];
      server = createServer((_request, response) => response.end(JSON.stringify({ keys })));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    });
    after((done) => {
      server.close(done);
      server.closeAllConnections();
    });

    it('takes ES256, and no HS256 made with nothing', async () => {
      const text = await token({}, { alg: 'ES256', kid: 'portal' }).sign(privateKey);
      const portal = { jwtSecret: null, jwksUrl };
      expect((await redeem(text, portal)).userId).to.equal('mreyes');
      expect(await reason(await signed(), portal)).to.equal('algorithm');
    });
  });
});
