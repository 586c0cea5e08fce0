import fc from 'fast-check';
import { intentIds } from '../../../src/faq/intents.ts';

/** What somebody may send: words, or a card's value in which `$standing` stands for the step that is asked. */
export type Sent = { text: string } | { value: unknown };

const domain =
  'I need want access to smartauction title tracker payoff floorplan for the new guy my colleague Priya Kevin Chan from monday until december 7 next friday today because we sell cars remove drop not password email phone locked out challenge questions status of my request AR-7K3M9QX HD-1234567 approve deny all both none quiero necesito acceso para mi colega desde el lunes contraseña solicitud j’ai besoin d’un accès pour moi demain mot de passe demande kchan mreyes 10482 20917 1234 5678 who what when how'.split(
    ' ',
  );

const commands =
  'cancel|forget it|help|back|start over|repeat|resend|skip|no wait|change the date|change something|go on|drop it|talk to a person|thanks|hello|cancelar|olvídelo|ayuda|atrás|empezar de nuevo|repetir|cambiar la fecha|persona|annuler|laissez tomber|aide|retour|recommencer|répéter|changer la date|une personne|renvoyer|none of these|no end date|nothing|today'.split(
    '|',
  );

const answers =
  'yes|no|yep|nope|ok|sí|si|claro|no gracias|oui|non|d’accord|pas maintenant|1|2|3|9|0|-1|99|#2|the second one|la última|le premier|12345678|1234 5678|00000|10482|yes, but from tuesday|no, not that one|👍|👎'.split(
    '|',
  );

/** Texts that broke one program or another. */
const naughty = [
  '\u0000',
  'a\u0000b',
  'reason with \u0000 inside',
  '\ud800',
  'half \udfff of a letter',
  '\ufeff',
  '\u200b\u200b\u200b',
  'ti\u200btle trac\u200dker',
  '\u202eevoba si tahw\u202c',
  'مرحبا أحتاج إلى الوصول',
  'אני צריך גישה',
  '我需要访问权限',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🚗🚙',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'ａｃｃｅｓｓ ｔｏ ｔｉｔｌｅｓ',
  'ѕmаrtаuсtіоn',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> titles',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  "'; DROP TABLE users; --",
  '$1 %24%7Bx%7D {{7*7}} %s %n %x',
  '{reference} {name} {count, plural, one {#}}',
  '{"action":"choose","step":"q1","value":"yes"}',
  '../../../../etc/passwd',
  'undefined',
  'null',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  '-0',
  '1e1000',
  '9007199254740993',
  '0x7f',
  '٣',
  '２',
  '02/30/2026',
  '31/02/2027',
  '0000-00-00',
  '99999-99-99',
  'from december 31 9999 until january 1 0001',
  '29 february 2027',
  'until yesterday',
  'for 999999999999 days',
  'in 100000000000 weeks',
  '\t\n\r\u000b\u000c\u0085\u2028\u2029',
  '\\',
  '`*_{}[]()#+-.!|~<>',
  '**bold** _it_ `code`',
  '?',
  '...',
  '-',
  "O'Brien-Smith d'Arc",
  'A'.repeat(64),
  'a '.repeat(1500),
  'SmartAuction '.repeat(300),
  'monday tuesday december 7 '.repeat(150),
  'no not '.repeat(500),
  'x'.repeat(4000),
  '🚗'.repeat(2000),
];

const words = (list: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: most }).map((chosen) => chosen.join(' '));

const step = fc.constantFrom('$standing', '$standing', 'q1', 'q-018f0000-0000-7000-8000-000000000000', '');
const value = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'cancel',
    'some',
    'none',
    '#none',
    'today',
    'startOn',
    'smartauction',
    '__proto__',
  ),
  fc.constantFrom('\u0000', 'x'.repeat(200), '\ud800'),
  fc.uuid(),
);
const card = fc.oneof(
  fc.record({ action: fc.constant('choose'), step, value }),
  fc.record({
    action: fc.constant('select'),
    step,
    codes: fc.oneof(value, words(['titles', 'payoff', ',,', '__proto__'], 3)),
  }),
  fc.record({
    action: fc.constant('task'),
    task: fc.constantFrom(...intentIds),
    mode: fc.constantFrom('do', 'steps', undefined),
  }),
  fc.anything({ withNullPrototype: false, maxDepth: 2 }).map((inner) => ({ action: inner })),
  fc.constantFrom<unknown>(
    {},
    [],
    7,
    'yes',
    { action: 'begin', task: 'decideRequest', data: {} },
    { action: 'drop' },
  ),
);

const text = fc.oneof(
  { weight: 4, arbitrary: words(domain, 12) },
  { weight: 3, arbitrary: fc.constantFrom(...commands) },
  { weight: 3, arbitrary: fc.constantFrom(...answers) },
  { weight: 4, arbitrary: fc.constantFrom(...naughty) },
  {
    weight: 1,
    arbitrary: fc.tuple(words(domain, 4), fc.constantFrom(...naughty)).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
);

// JSON is what arrives: what it cannot say does not come.
const asJson = (given: unknown): unknown => JSON.parse(JSON.stringify(given) ?? 'null');

/** Anything that a person, a browser or somebody with bad intent may send; 4,000 characters at most, like the house reads. */
export const anyMessage: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 5, arbitrary: text.map((said) => ({ text: said.slice(0, 4000) })) },
  { weight: 1, arbitrary: card.map((given) => ({ value: asJson(given) })) },
);

/** As it is sent where `standing` is the step that is asked. */
export const sentAt = (sent: Sent, standing: string): Sent =>
  'text' in sent ? sent : JSON.parse(JSON.stringify(sent).replaceAll('$standing', standing));
