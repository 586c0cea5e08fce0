import { replaceConcepts, wordsOf } from './concepts.ts';
import { findMeanings } from './lexicon.ts';
import type { KnownApplication } from './types.ts';

const longestGram = 5;
const shortestGram = 2;

const add = (counts: Map<string, number>, feature: string): void => {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
};

const addCharacters = (counts: Map<string, number>, word: string): void => {
  const padded = ` ${word} `;
  for (let size = shortestGram; size <= longestGram; size++) {
    for (let at = 0; at + size <= padded.length; at++) add(counts, padded.slice(at, at + size));
  }
};

const addMeanings = (counts: Map<string, number>, meanings: string[]): void => {
  for (const [i, meaning] of meanings.entries()) {
    add(counts, `m:${meaning}`);
    for (const other of meanings.slice(i + 1)) add(counts, `m:${meaning} ${other}`);
  }
};

/**
 * How often each feature occurs in a text: words and pairs of words (`w:…`, over concepts), the words as typed where a
 * concept replaced them (`t:…`), meanings across languages and their pairs (`m:…`), and the character 2–5-grams within words, which see through typing errors.
 */
export const countFeatures = (
  text: string,
  applications: readonly KnownApplication[],
): Map<string, number> => {
  const counts = new Map<string, number>();
  const concepts = wordsOf(replaceConcepts(text, applications));
  const typed = wordsOf(text);
  for (const [i, word] of ['^', ...concepts].entries()) {
    if (i > 0) add(counts, `w:${word}`);
    add(counts, `w:${word} ${concepts[i] ?? '$'}`);
  }
  const seen = new Set(concepts);
  for (const word of typed) if (!seen.has(word)) add(counts, `t:${word}`);
  addMeanings(counts, [...(seen.has('xapp') ? ['xapp'] : []), ...findMeanings(text)]);
  for (const word of concepts) addCharacters(counts, word);
  if (concepts.length <= 1) add(counts, 'short');
  return counts;
};
