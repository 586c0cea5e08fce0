import type { GuardToken } from './tokens.ts';
import { topics } from './topics.ts';

/** How common a word is where people ask for help: 0 never seen, 1 seldom, 2 sometimes, 3 often. */
export type Familiarity = (word: string) => 0 | 1 | 2 | 3;

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();

const shapeOf = (text: string): string => {
  const letters = /\p{L}/u.test(text);
  const digits = /\d/.test(text);
  const sign = /[^\p{L}\p{N}\p{M}'’-]/u.test(text);
  if (!letters) return digits ? `d${Math.min(9, text.replace(/\D/g, '').length)}${sign ? 's' : ''}` : 'sign';
  const upper = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  const first = /^\p{Lu}/u.test(text);
  const inner = /\p{Ll}\p{Lu}/u.test(text);
  return `${upper ? 'X' : inner ? 'xX' : first ? 'Xx' : 'x'}${digits ? 'd' : ''}${sign ? 's' : ''}`;
};

interface Look {
  /** The word itself where it is common, else what is to be seen of it. */
  name: string;
  shape: string;
  familiar: number;
  topic: string;
}

/** Shouted, capitals say nothing. */
const isShouted = (tokens: readonly GuardToken[]): boolean => {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  const upper = words.filter(({ text }) => text === text.toUpperCase());
  return words.length > 2 && upper.length / words.length > 0.7;
};

const lookAt = (token: GuardToken, familiarity: Familiarity, shouted: boolean): Look => {
  const text = shouted ? token.text.toLowerCase() : token.text;
  const folded = fold(text);
  const isWord = /\p{L}/u.test(text);
  const familiar = isWord ? familiarity(folded) : 3;
  const shape = shapeOf(text);
  const topic = isWord ? (topics.find(({ pattern }) => pattern.test(folded))?.name ?? '') : '';
  const name =
    topic ||
    (isWord ? (familiar >= 2 ? folded : `?${shape}`) : shape === 'sign' ? folded.replace('\n', '⏎') : shape);
  return { name, shape, familiar, topic };
};

const outside: Look = { name: '^', shape: '', familiar: 3, topic: '' };
const nearest = 12;

const distance = (from: number, to: number): string => {
  const steps = Math.abs(to - from);
  return steps <= 1 ? '1' : steps <= 2 ? '2' : steps <= 4 ? '4' : steps <= 8 ? '8' : '+';
};

/**
 * What the tagger sees of each piece: the piece, three neighbours on each side, how far the next words about secrets are, and
 * whether it stands in quotation marks. Unknown words have no identity: only their look counts.
 */
export const tagFeatures = (tokens: readonly GuardToken[], familiarity: Familiarity): string[][] => {
  const shouted = isShouted(tokens);
  const looks = tokens.map((token) => lookAt(token, familiarity, shouted));
  const at = (i: number): Look => looks[i] ?? outside;
  const topicPlaces = looks.flatMap(({ topic }, i) => (topic ? [{ topic, i }] : []));
  const kinds = [...new Set(topicPlaces.map(({ topic }) => topic))];
  const isQuestion = tokens.some(({ text }) => text === '?' || text === '¿');
  let quotes = 0;
  return tokens.map(({ text }, i) => {
    if (/^["“”«»]$/.test(text)) quotes += 1;
    const me = at(i);
    const [p1, p2, p3] = [at(i - 1), at(i - 2), at(i - 3)];
    const [n1, n2] = [at(i + 1), at(i + 2)];
    const own = `${me.shape}/${me.familiar}`;
    const before = topicPlaces.findLast((place) => place.i < i && i - place.i <= nearest);
    const after = topicPlaces.find((place) => place.i > i && place.i - i <= nearest);
    const b = before ? `${before.topic}${distance(before.i, i)}` : '-';
    const a = after ? `${after.topic}${distance(after.i, i)}` : '-';
    const features = [
      `o:${own}`,
      `w:${me.name}`,
      `l:${Math.min(12, text.length)}/${me.familiar}`,
      `p1:${p1.name}`,
      `p1:${p1.name}|${own}`,
      `p2:${p2.name}|${p1.name}`,
      `p2:${p2.name}|${p1.name}|${me.familiar}`,
      `p3:${p3.name}|${p2.name}|${p1.name}`,
      `n1:${n1.name}`,
      `n1:${n1.name}|${own}`,
      `n2:${n1.name}|${n2.name}`,
      `c:${p1.name}|${n1.name}`,
      `c:${p1.name}|${own}|${n1.name}`,
      `b:${b}`,
      `b:${b}|${own}`,
      `b:${b}|${p1.name}`,
      `b:${b}|${p2.name}|${p1.name}`,
      `a:${a}`,
      `a:${a}|${own}`,
      `a:${a}|${n1.name}`,
      `ba:${b}|${a}|${me.familiar}`,
      `k:${kinds.join('+')}|${own}`,
      `q:${quotes % 2}|${own}`,
      `q:${quotes % 2}|${b}`,
    ];
    for (const kind of kinds) features.push(`k:${kind}|${me.familiar}`, `k:${kind}|${p1.name}`);
    if (kinds.length === 0) features.push(`k0:${own}`, `k0:${p1.name}|${own}`);
    if (isQuestion) features.push(`?:${own}`);
    if (p1.name === '⏎' || i === 0) features.push(`line:${own}`, `line:${own}|${n1.name}`);
    if (tokens.length <= 3) features.push(`short:${own}`, `short:${own}|${b}`);
    return features;
  });
};
