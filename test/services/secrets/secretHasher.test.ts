import { expect } from 'chai';
import { AppError } from '../../../src/errors.ts';
import { createKeyring } from '../../../src/services/secrets/keyring.ts';
import { createSecretHasher } from '../../../src/services/secrets/secretHasher.ts';

const root = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const params = { m: 1024, t: 1, p: 1 };
const oldKeys = `old:${root(1)}`;
const rotatedKeys = `new:${root(2)},${oldKeys}`;
const hasherWith = (keys: string, m = params.m) =>
  createSecretHasher({ keyring: createKeyring(keys), params: { ...params, m } });

describe('secretHasher', () => {
  it('stores the key id and argon2id, never the secret, and a new salt each time', async () => {
    const hasher = hasherWith(oldKeys);
    const [first, second] = await Promise.all([hasher.hash('harbor-lantern'), hasher.hash('harbor-lantern')]);
    expect(first).to.match(/^old:\$argon2id\$v=19\$m=1024,/);
    expect(first).not.to.equal(second);
    expect(first).not.to.contain('harbor');
  });

  it('knows the right secret in either Unicode form, and no other', async () => {
    const hasher = hasherWith(oldKeys);
    const hash = await hasher.hash('caf\u00e9 au lait');
    expect(await hasher.verify('cafe\u0301 au lait', hash)).to.deep.equal({ match: true, rehash: false });
    expect(await hasher.verify('cafe au lait', hash)).to.deep.equal({ match: false, rehash: false });
  });

  it('refuses everything where there is no hash', async () => {
    expect(await hasherWith(oldKeys).verify('anything', null)).to.deep.equal({ match: false, rehash: false });
  });

  it('asks for a new hash after a change of key or cost', async () => {
    const hash = await hasherWith(oldKeys).hash('secret');
    expect(await hasherWith(rotatedKeys).verify('secret', hash)).to.deep.equal({ match: true, rehash: true });
    expect(await hasherWith(oldKeys, 2048).verify('secret', hash)).to.deep.equal({
      match: true,
      rehash: true,
    });
  });

  it('does not accept a hash under another pepper', async () => {
    const hash = await hasherWith(oldKeys).hash('secret');
    const stranger = hasherWith(`old:${root(3)}`);
    expect((await stranger.verify('secret', hash)).match).to.equal(false);
  });

  it('says busy instead of letting everybody wait', async () => {
    const limits = { running: 1, waiting: 1, waitMs: 1 };
    const slow = createSecretHasher({
      keyring: createKeyring(oldKeys),
      params: { m: 65_536, t: 3, p: 1 },
      limits,
    });
    const results = await Promise.allSettled([slow.hash('a'), slow.hash('b'), slow.hash('c')]);
    const reasons = results.map((result) => (result.status === 'rejected' ? result.reason : null));
    expect(reasons[0]).to.equal(null);
    for (const reason of reasons.slice(1)) {
      expect(reason).to.be.instanceOf(AppError);
      expect(reason.code).to.equal('busy');
    }
  });
});
