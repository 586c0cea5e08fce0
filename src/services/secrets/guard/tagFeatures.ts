import { foldText } from '../../../language/foldText.ts';
import { type Familiarity, isShouted, type Look, lookAt, nothing } from './looks.ts';
import type { GuardToken } from './tokens.ts';

const outside: Look = { name: '^', shape: '', familiar: 3, topic: '', meanings: nothing };
// A word about secrets farther away says little; words between are read only when they are few.
const nearest = 12;
const readBefore = 5;
const readAfter = 4;

const distance = (steps: number): string => {
  if (steps <= 1) return '1';
  if (steps <= 2) return '2';
  if (steps <= 4) return '4';
  return steps <= 8 ? '8' : '+';
};

/** A message's pieces as they look, and what the message is about. */
interface Sight {
  tokens: readonly GuardToken[];
  looks: readonly Look[];
  /** Where words about secrets stand. */
  topicPlaces: { topic: string; i: number }[];
  /** Which ones, in order. */
  kinds: string[];
  isQuestion: boolean;
  /** How many words are seldom or unknown, 4 at most. */
  unknown: number;
  leastFamiliar: number;
}

const lookOver = (tokens: readonly GuardToken[], familiarity: Familiarity): Sight => {
  const shouted = isShouted(tokens);
  const looks = tokens.map((token) => lookAt(token, familiarity, shouted));
  const topicPlaces = looks.flatMap(({ topic }, i) => (topic ? [{ topic, i }] : []));
  return {
    tokens,
    looks,
    topicPlaces,
    kinds: [...new Set(topicPlaces.map(({ topic }) => topic))],
    isQuestion: tokens.some(({ text }) => text === '?' || text === '¿'),
    unknown: Math.min(4, looks.filter(({ familiar }) => familiar < 2).length),
    leastFamiliar: Math.min(...looks.map(({ familiar }) => familiar)),
  };
};

const ofPiece = (text: string, { name, shape, familiar }: Look, own: string): string[] => {
  const features = [`o:${own}`, `w:${name}`, `l:${Math.min(12, text.length)}/${familiar}`];
  if (!/\p{L}/u.test(text)) return features;
  const word = foldText(text);
  features.push(`i:${word}`);
  if (familiar < 3 && shape !== 'mask') {
    for (const end of [word.slice(0, 3), word.slice(-3), word.slice(-2)]) features.push(`x:${end}`);
  }
  return features;
};

const ofNeighbours = (at: (i: number) => Look, i: number, own: string): string[] => {
  const [p1, p2, p3] = [at(i - 1).name, at(i - 2).name, at(i - 3).name];
  const [n1, n2] = [at(i + 1).name, at(i + 2).name];
  return [
    `p1:${p1}`,
    `p1:${p1}|${own}`,
    `p2:${p2}|${p1}`,
    `p2:${p2}|${p1}|${at(i).familiar}`,
    `p3:${p3}|${p2}|${p1}`,
    `n1:${n1}`,
    `n1:${n1}|${own}`,
    `n2:${n1}|${n2}`,
    `c:${p1}|${n1}`,
    `c:${p1}|${own}|${n1}`,
  ];
};

/** How far the next words about secrets are, what stands between, and which ones the message has at all. */
const ofTopics = ({ looks, topicPlaces, kinds, unknown }: Sight, i: number, own: string): string[] => {
  const { familiar } = looks[i] ?? outside;
  const [p1, p2, n1] = [looks[i - 1] ?? outside, looks[i - 2] ?? outside, looks[i + 1] ?? outside];
  const before = topicPlaces.findLast((place) => place.i < i && i - place.i <= nearest);
  const after = topicPlaces.find((place) => place.i > i && place.i - i <= nearest);
  const b = before ? `${before.topic}${distance(i - before.i)}` : '-';
  const a = after ? `${after.topic}${distance(after.i - i)}` : '-';
  const features = [
    `b:${b}`,
    `b:${b}|${own}`,
    `b:${b}|${p1.name}`,
    `b:${b}|${p2.name}|${p1.name}`,
    `a:${a}`,
    `a:${a}|${own}`,
    `a:${a}|${n1.name}`,
    `ba:${b}|${a}|${familiar}`,
    `k:${kinds.join('+')}|${own}`,
    `ub:${unknown}|${own}|${b}`,
  ];
  const between = (from: number, to: number) =>
    looks
      .slice(from, to)
      .map(({ name }) => name)
      .join(' ');
  if (before && i - before.i <= readBefore) {
    const words = `mb:${before.topic} ${between(before.i + 1, i)}`;
    features.push(words, `${words}|${own}`);
  }
  if (after && after.i - i <= readAfter) {
    const words = `ma:${between(i + 1, after.i)} ${after.topic}`;
    features.push(words, `${words}|${own}`);
  }
  for (const kind of kinds) features.push(`k:${kind}|${familiar}`, `k:${kind}|${p1.name}`);
  if (kinds.length === 0) features.push(`k0:${own}`, `k0:${p1.name}|${own}`);
  return features;
};

/** The domains of a word by where it stands: a food behind "answer" is more likely a secret than a bank. */
const ofMeanings = ({ looks, topicPlaces }: Sight, i: number): string[] => {
  const { name, shape, familiar, meanings } = looks[i] ?? outside;
  if (!/\p{L}/u.test(name) || shape === 'mask') return [];
  const topic = topicPlaces.findLast((place) => place.i < i && i - place.i <= nearest)?.topic ?? '-';
  const previous = (looks[i - 1] ?? outside).name;
  const domains = meanings.domains.length > 0 ? meanings.domains : ['unknown'];
  return [
    ...meanings.groups.map((group) => `g:${group}`),
    ...domains.flatMap((domain) =>
      ['', familiar, topic, previous, shape].map((beside) => `d:${domain}|${beside}`),
    ),
  ];
};

const ofMessage = (sight: Sight, i: number, own: string, isQuoted: boolean): string[] => {
  const { tokens, looks, isQuestion, unknown, leastFamiliar } = sight;
  const { familiar } = looks[i] ?? outside;
  const [previous, next] = [looks[i - 1]?.name, looks[i + 1]?.name ?? '^'];
  const features = [
    `q:${isQuoted}|${own}`,
    `u:${unknown}|${familiar}`,
    `r:${familiar <= leastFamiliar}|${own}`,
  ];
  if (isQuestion) features.push(`?:${own}`);
  if (previous === '⏎' || i === 0) features.push(`line:${own}`, `line:${own}|${next}`);
  if (i === tokens.length - 1) features.push(`end:${own}`);
  if (tokens.length <= 3) features.push(`short:${own}`);
  return features;
};

/**
 * What the tagger sees of each piece: the piece, three neighbours on each side, how far the next words about secrets are and what
 * stands between, what it may mean, and whether it stands in quotation marks.
 */
export const tagFeatures = (tokens: readonly GuardToken[], familiarity: Familiarity): string[][] => {
  const sight = lookOver(tokens, familiarity);
  const at = (i: number): Look => sight.looks[i] ?? outside;
  let quotes = 0;
  return tokens.map(({ text }, i) => {
    if (/^["“”«»]$/.test(text)) quotes += 1;
    const own = `${at(i).shape}/${at(i).familiar}`;
    return [
      ...ofPiece(text, at(i), own),
      ...ofNeighbours(at, i, own),
      ...ofTopics(sight, i, own),
      ...ofMeanings(sight, i),
      ...ofMessage(sight, i, own, quotes % 2 === 1),
    ];
  });
};
