import { distance } from 'fastest-levenshtein';

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const likeness = (a: string, b: string) => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

const wordScore = (said: string, word: string): number => {
  if (said === word) return 1;
  if (said.length >= 3 && word.startsWith(said)) return 0.9;
  // One slip in a short word, two in a long one.
  const like = likeness(said, word);
  return like >= 0.7 ? like * 0.9 : 0;
};

/**
 * How well what was said fits a person, 0–1: every word said has to fit a word of the name (accents, case and small slips
 * do not count), or all of it is the User ID. 0: not this one.
 */
export const matchName = (said: string, person: { fullName: string; userId: string }): number => {
  const text = fold(said);
  if (text === '') return 0;
  if (text === fold(person.userId)) return 1;
  const words = fold(person.fullName).split(' ');
  const scores = text.split(' ').map((part) => Math.max(...words.map((word) => wordScore(part, word))));
  if (scores.includes(0)) return 0;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  // The whole name fits better than a part of it.
  return mean * (0.9 + 0.1 * Math.min(1, scores.length / words.length));
};
