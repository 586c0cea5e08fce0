/** Mail providers whose names are imitated most; an address there is fine, one that only looks like it is not. */
export const wellKnownDomains: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'ymail.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'comcast.net',
  'verizon.net',
  'att.net',
  'proton.me',
  'protonmail.com',
  'videotron.ca',
  'bell.net',
  'sympatico.ca',
];

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Georgian',
  'Thai',
  'Devanagari',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'u') }));

// Scripts that are written together (UTS #39, §5.2); Latin beside them is refused all the same.
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
];

const scriptsOf = (text: string): string[] => {
  const letters = [...text].filter((sign) => /\p{L}/u.test(sign));
  const found = letters.map((letter) => scripts.find((each) => each.letters.test(letter))?.name ?? 'other');
  return [...new Set(found)];
};

/** Whether one label of a domain mixes scripts, as `lаkeside` with a Cyrillic `а` does. */
export const mixesScripts = (shownDomain: string): boolean =>
  shownDomain.split('.').some((label) => {
    const found = scriptsOf(label);
    return found.length > 1 && !together.some((set) => found.every((script) => set.includes(script)));
  });

// Letters of other scripts that look like Latin ones in most fonts (a part of Unicode's confusables).
const doubles = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьƅ',
    c: 'сϲ',
    d: 'ԁɗ',
    e: 'еҽε',
    g: 'ɡց',
    h: 'һհ',
    i: 'іιıɩ',
    j: 'јϳ',
    k: 'κкҡ',
    l: 'ӏιǀ',
    m: 'м',
    n: 'пηոռ',
    o: 'оοօσ',
    p: 'рρ',
    q: 'ԛզ',
    r: 'гⲅ',
    s: 'ѕꜱ',
    t: 'тτ',
    u: 'υսц',
    v: 'νѵ',
    w: 'ԝѡω',
    x: 'хχ',
    y: 'уγү',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

const latinised = (text: string): string =>
  [...text.normalize('NFKD').replaceAll(/\p{M}/gu, '')].map((sign) => doubles.get(sign) ?? sign).join('');

/** What is left of a domain when everything that looks alike is the same. */
const skeleton = (shownDomain: string): string =>
  latinised(shownDomain.toLowerCase())
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll(/[1i|]/g, 'l')
    .replaceAll('-', '');

/** Whether a whole label is of another script and yet reads as Latin: `раураӏ`. */
const passesForLatin = (shownDomain: string): boolean =>
  shownDomain.split('.').some((label) => {
    const isForeign = /\p{L}/u.test(label) && !/\p{Script=Latin}/u.test(label);
    return isForeign && /^[a-z0-9-]+$/.test(latinised(label));
  });

/** The domain of `known` that a domain only looks like, the domain itself where it passes for Latin; null: it is itself. */
export const lookalikeOf = (shownDomain: string, known: readonly string[]): string | null => {
  if (known.includes(shownDomain)) return null;
  if (passesForLatin(shownDomain)) return shownDomain;
  const bones = skeleton(shownDomain);
  return known.find((each) => skeleton(each) === bones) ?? null;
};
