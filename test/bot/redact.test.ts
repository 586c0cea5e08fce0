import { expect } from 'chai';
import { redactText, redactValue } from '../../src/bot/redact.ts';

const token = `${'aB3_-'.repeat(8)}xyz`;

describe('redaction', () => {
  for (const [said, kept] of [
    ['12345678', '[code]'],
    ['the code is 1234 5678.', 'the code is [code].'],
    ['1234-5678', '[code]'],
    ['1 2 3 4 5 6 7 8', '[code]'],
    ['12 34 56 78', '[code]'],
    ['code:87654321!', 'code:[code]!'],
    [`https://help.example/access-requests/${token}?x=1`, 'https://help.example/access-requests/[link]?x=1'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl', '[link]'],
    ['my password is harbor-lantern-4103, help', 'my password is [removed], help'],
    ['mi contraseña es caballo verde', 'mi contraseña es [removed]'],
    ['mot de passe: soleil99!', 'mot de passe: [removed]!'],
    ['the secret answer is biscuit', 'the secret answer is [removed]'],
  ] as const) {
    it(`takes the secret out of "${said.slice(0, 30)}"`, () => expect(redactText(said)).to.equal(kept));
  }

  for (const said of [
    'from 2026-11-30 to 2026-12-24',
    'PDN 10482',
    'call +1 218 555 0142',
    '218-555-0142',
    'AR-7K3M9QX',
    '123456789012',
    'my password is not working',
    'my password is expired',
    'mi contraseña es incorrecta',
    'mon mot de passe est bloqué',
    'I forgot my password',
  ]) {
    it(`leaves "${said}" alone`, () => expect(redactText(said)).to.equal(said));
  }

  it('looks into values to any depth, and leaves ids alone', () => {
    const id = '01939012-3456-7000-8000-000000000001';
    const value = { a: [{ code: '12345678', link: `x/${token}` }], n: 12345678, id, at: '2026-11-30' };
    expect(redactValue(value)).to.deep.equal({
      a: [{ code: '[code]', link: 'x/[link]' }],
      n: '[code]',
      id,
      at: '2026-11-30',
    });
    expect(value.n).to.equal(12345678);
  });
});
