import { expect } from 'chai';
import { addressProblem } from '../../../src/services/emailChanges/address/addressProblem.ts';
import { readAddress, showAddress } from '../../../src/services/emailChanges/address/readAddress.ts';

const onRecord = { current: 'mreyes@lakeside.example', known: ['lakeside.example', 'harbor.example'] };
const judge = (typed: string) => {
  const address = readAddress(typed);
  return address ? (addressProblem(address, onRecord) ?? 'fine') : 'invalid';
};

describe('a new e-mail address', () => {
  const table: Record<string, string[]> = {
    fine: [
      'marcus@new.example',
      'Marcus.Reyes+work@Mail.New-Dealer.example',
      'm.reyes@gmail.com',
      'o’brien@new.example'.replace('’', "'"),
      'marcus@münchen.example',
      'marcus@почта.рф',
      'marcus@例え.jp',
      'salesman@new.example',
      'marcus.sales@new.example',
      'infante@new.example',
      'marcus@lakeside2.example',
    ],
    invalid: [
      '',
      'marcus',
      'marcus@',
      '@new.example',
      'marcus@new',
      'marcus@new..example',
      '.marcus@new.example',
      'mar cus@new.example',
      'marcus@new.example, boss@new.example',
      'marcus@[192.0.2.1]',
      'marcus@192.0.2.1',
      'marcus@-new.example',
      'márcus@new.example',
      'marcus@new.example\nBcc: all@new.example',
      `${'a'.repeat(65)}@new.example`,
      `marcus@${'a'.repeat(64)}.example`,
    ],
    same: ['mreyes@lakeside.example', 'MReyes@Lakeside.Example', '<mreyes@lakeside.example>'],
    role: [
      'sales@new.example',
      'INFO@new.example',
      'no-reply@new.example',
      'info2@new.example',
      'office+marcus@new.example',
      'sales.service@new.example',
      'ventas@new.example',
      'comptabilite@new.example',
    ],
    // A Cyrillic а, a Greek ο, an Armenian ո among Latin letters.
    mixedScript: [
      'mreyes@l\u0430keside.example',
      'mreyes@lakeside-m\u03bftors.example',
      'm@\u0578ew.example',
    ],
    lookalike: [
      'mreyes@1akeside.example',
      'mreyes@lakes\u00edde.example',
      'mreyes@lakeslde.example',
      'mreyes@lake-side.example',
      'mreyes@gmai1.com',
      'mreyes@grnail.com',
      'mreyes@out1ook.com',
      // Cyrillic through and through, and read as "racy".
      'mreyes@\u0433\u0430\u0441\u0443.com',
      'mreyes@xn--80ak6aa92e.com',
    ],
  };
  for (const [expected, addresses] of Object.entries(table)) {
    it(`is ${expected}`, () => {
      for (const address of addresses) expect(judge(address), address).to.equal(expected);
    });
  }

  it('is stored with an ASCII domain and shown as people read it', () => {
    const address = readAddress('Marcus@MÜNCHEN.example');
    expect(address?.email).to.equal('Marcus@xn--mnchen-3ya.example');
    expect(showAddress(address?.email ?? '')).to.equal('Marcus@münchen.example (xn--mnchen-3ya.example)');
    expect(showAddress('marcus@new.example')).to.equal('marcus@new.example');
  });
});
