import { randomInt } from 'node:crypto';
import { expect } from 'chai';
import { loadConfig } from '../../../src/config.ts';
import { loadCommonPasswords } from '../../../src/services/credentials/commonPasswords.ts';
import { contextWords } from '../../../src/services/credentials/contextWords.ts';
import { checkPasswordPolicy, type PasswordFault } from '../../../src/services/credentials/passwordPolicy.ts';

const dana = {
  userId: 'dwhitfield',
  fullName: 'Dana Whitfield',
  email: 'dwhitfield@lakeside.example',
  memberships: [
    {
      id: '',
      dealershipId: '',
      dealershipName: 'Lakeside Motors',
      pdn: '10482',
      timeZone: '',
      title: '',
      isAdministrator: true,
    },
  ],
};
const context = contextWords(dana, loadConfig({}).brand);
const check = async (password: string, minLength = 15) =>
  checkPasswordPolicy(password, { minLength, context, isCommon: await loadCommonPasswords(minLength) });

const family = '👩‍👩‍👧‍👦'; // seven code points

const cases: [password: string, fault: PasswordFault | null, why: string][] = [
  ['purple tractor!', null, '15 characters'],
  ['purple tractor', 'tooShort', '14'],
  ['no rules of composition here', null, 'small letters and spaces are enough'],
  ['mañana llueve en Perú', null, 'accents'],
  ['我的猫喜欢在月光下跳舞唱歌很', 'tooShort', '14 code points, though 42 bytes'],
  ['我的猫喜欢在月光下跳舞唱歌很久', null, '15 code points'],
  ['🐈🐕🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧', 'tooShort', '14 code points, though 28 code units'],
  ['🐈🐕🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦', null, '15 code points'],
  [`${family}${family}`, 'tooShort', '14 code points'],
  ['e\u0301te\u0301-a\u0300-la-mer', 'tooShort', '11 characters once accents are joined: as it is hashed'],
  [`${'a1!'.repeat(5)}correct horse battery staple`, null, 'a repetition beside enough that is none'],
  [`${'x'.repeat(50)}${'y'.repeat(79)}`, 'tooLong', '129'],
  [
    Array.from({ length: 128 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(''),
    null,
    '128',
  ],
  ['PolniyPizdec0211', 'common', 'on the list'],
  ['momsanaladventure', 'common', 'on the list, nothing but letters'],
  ['MOMSANALADVENTURE', 'common', 'in capitals'],
  ['passwordpassword', 'common', 'on the list'],
  ['p@ssw0rdp@ssw0rd', 'common', 'on the list, with signs for letters'],
  ['lantern1lantern1', 'pattern', 'a short word twice'],
  ['%%%%%%%%%%%%%%%%%%%%', 'pattern', 'one key'],
  ['abcdefghijklmnopqrst', 'pattern', 'the alphabet'],
  ['98765432109876543210', 'pattern', 'digits downwards'],
  ['qwertyuiop12345', 'common', 'rows of the keyboard, on the list'],
  ['12345qwertyuiop[]', 'pattern', 'rows of the keyboard'],
  ['QWERTYUIOP!@#$%^&*()', 'pattern', 'rows with shift'],
  ['zse4xdr5cft6vgy7bhu8', 'pattern', 'columns of the keyboard'],
  ['p0o9i8u7y6t5r4e3w2', 'pattern', 'two rows woven into each other'],
  ['aabbccddeeffgghhii', 'pattern', 'doubled letters'],
  ['tractor'.repeat(4), 'pattern', 'one word four times'],
  ['密码密码密码密码密码密码密码密码', 'pattern', 'one word eight times'],
  ['dwhitfield-x9!kq', 'context', 'the User ID and 6 others'],
  ['dwhitfield-x9!kqvm', null, 'the User ID and 8 others'],
  ['Whitfield, Dana #7', 'context', 'the name'],
  ['wh1tf1eld & d@na 7', 'context', 'the name, with signs for letters'],
  ['lakeside-motors-2026', 'context', 'the dealership'],
  ['ally.auto.dashboard!', 'context', 'brand and portal'],
  ['Password2026!Password', 'context', 'the word for it'],
  ['contraseña-segura', 'context', 'the word for it, in Spanish'],
  ['Lakeside is where my otters swim', null, 'a name in a long sentence'],
];

describe('password policy', () => {
  for (const [password, fault, why] of cases) {
    it(`${fault ?? 'takes'}: ${why}`, async () => {
      expect(await check(password)).to.equal(fault);
    });
  }

  it('refuses every password of the list that is long enough', async () => {
    const isCommon = await loadCommonPasswords(15);
    const known = ['1qaz2wsx3edc4rfv', 'mailcreated5240', 'lhbjkjubz2957704', 'nemvxyheqdd5oqxyxyzi'];
    expect(known.filter(isCommon)).to.deep.equal(known);
    expect(isCommon('mailcreated524')).to.equal(false);
    expect(isCommon('')).to.equal(false);
  });

  it('takes passwords of 8 characters where that is the minimum, by the same rules', async () => {
    expect(await check('9fKz!tqW', 8)).to.equal(null);
    expect(await check('9fKz!tq', 8)).to.equal('tooShort');
    expect(await check('password1', 8)).to.equal('common');
    expect(await check('iamdana77', 8)).to.equal('context');
  });

  it('refuses hardly any random password', async () => {
    const isCommon = await loadCommonPasswords(15);
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const random = () => Array.from({ length: 15 }, () => letters[randomInt(letters.length)]).join('');
    const refused = Array.from({ length: 2000 }, random).filter((password) =>
      checkPasswordPolicy(password, { minLength: 15, context, isCommon }),
    );
    expect(refused.length).to.be.below(20);
  });
});
