import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { openJwe, sealJwe } from './jwe.ts';

/**
 * Keys by purpose, derived by HKDF-SHA256 from the configured root keys. What is made with a key carries its key id
 * (`kid:…`), so that keys can be rotated: the first makes, all of them check.
 */
export interface Keyring {
  /** All key ids, the current one first. */
  kids: readonly string[];
  /** 32 bytes for a purpose; of the current root key unless `kid` says otherwise. @throws for an unknown kid. */
  key(purpose: string, kid?: string): Uint8Array;
  /** `kid:HMAC-SHA256(purpose, data)` in base64url. */
  mac(purpose: string, data: string): string;
  /** Whether a MAC is right, in constant time; false for an unknown kid. */
  verifyMac(purpose: string, data: string, mac: string): boolean;
  /** `kid:JWE` (dir, A256GCM) of a JSON value. */
  seal(purpose: string, value: unknown): Promise<string>;
  /** The JSON value of a sealed text. @throws if it was changed, or made for another purpose or with an unknown key. */
  open(purpose: string, sealed: string): Promise<unknown>;
}

const separate = (text: string): [kid: string, rest: string] => {
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Makes a keyring from `kid:base64,…`. @throws if a key is shorter than 32 bytes. */
export const createKeyring = (secretKeys: string): Keyring => {
  const roots = new Map<string, Buffer>();
  for (const part of secretKeys.split(',')) {
    const [kid, text] = separate(part.trim());
    const root = Buffer.from(text, 'base64');
    if (root.length < 32) throw new Error(`SECRET_KEYS: key ${kid} has ${root.length} bytes; 32 are needed`);
    roots.set(kid, root);
  }
  const kids = [...roots.keys()];
  const current = kids[0] ?? '';
  const derived = new Map<string, Uint8Array>();

  const key = (purpose: string, kid = current) => {
    const name = `${kid}/${purpose}`;
    const known = derived.get(name);
    if (known) return known;
    const root = roots.get(kid);
    if (!root) throw new Error(`SECRET_KEYS: no key ${kid}`);
    const made = new Uint8Array(hkdfSync('sha256', root, '', `dealer-help/${purpose}`, 32));
    derived.set(name, made);
    return made;
  };
  const digest = (purpose: string, data: string, kid: string) =>
    createHmac('sha256', key(purpose, kid)).update(data).digest();

  return {
    kids,
    key,
    mac: (purpose, data) => `${current}:${digest(purpose, data, current).toString('base64url')}`,
    verifyMac: (purpose, data, mac) => {
      const [kid, given] = separate(mac);
      if (!roots.has(kid)) return false;
      const expected = digest(purpose, data, kid);
      const actual = Buffer.from(given, 'base64url');
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    },
    seal: async (purpose, value) => `${current}:${sealJwe(JSON.stringify(value), key(purpose), current)}`,
    open: async (purpose, sealed) => {
      const [kid, jwe] = separate(sealed);
      return JSON.parse(openJwe(jwe, key(purpose, kid)));
    },
  };
};
