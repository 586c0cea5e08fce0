import { expect } from 'chai';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { openJwe, sealJwe } from '../../../src/services/secrets/jwe.ts';

const key = new Uint8Array(32).fill(3);
const text = JSON.stringify({ name: 'Zoë 🙂', list: [1, 2, 3] });

describe('jwe', () => {
  it('opens what it sealed, differently each time', () => {
    const sealed = sealJwe(text, key, 'k1');
    expect(openJwe(sealed, key)).to.equal(text);
    expect(sealJwe(text, key, 'k1')).to.not.equal(sealed);
    expect(openJwe(sealJwe('', key, 'k1'), key)).to.equal('');
  });

  it('is what jose reads and writes', async () => {
    const { plaintext, protectedHeader } = await compactDecrypt(sealJwe(text, key, 'k1'), key);
    expect(new TextDecoder().decode(plaintext)).to.equal(text);
    expect(protectedHeader).to.deep.equal({ alg: 'dir', enc: 'A256GCM', kid: 'k1' });
    const jose = new CompactEncrypt(new TextEncoder().encode(text));
    const sealed = await jose.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
    expect(openJwe(sealed, key)).to.equal(text);
  });

  it('refuses another key and every changed part', () => {
    const sealed = sealJwe(text, key, 'k1');
    expect(() => openJwe(sealed, new Uint8Array(32).fill(4))).to.throw();
    const parts = sealed.split('.');
    for (const at of [0, 2, 3, 4]) {
      const part = parts[at] ?? '';
      const changed = [...parts];
      changed[at] = `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}`;
      expect(() => openJwe(changed.join('.'), key), `part ${at}`).to.throw();
    }
    expect(() => openJwe(parts.slice(0, 4).join('.'), key)).to.throw('not a JWE');
    expect(() => openJwe(`${sealed}.x`, key)).to.throw('not a JWE');
    // A short tag would be guessable.
    expect(() => openJwe([...parts.slice(0, 4), (parts[4] ?? '').slice(0, 6)].join('.'), key)).to.throw(
      'not a JWE',
    );
  });
});
