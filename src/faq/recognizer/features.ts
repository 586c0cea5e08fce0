import { meaningsOf } from '../../language/thesaurus.ts';
import { replaceConcepts, wordsOf } from './concepts.ts';
import type { KnownApplication } from './types.ts';

const longestGram = 5;
const shortestGram = 2;
// Words of a pair stand at most so far apart; only their beginnings count, which are alike in all forms of a word.
const pairReach = 4;
const stemLength = 5;
const meaningReach = 12;

type Counts = Map<string, number>;

const add = (counts: Counts, feature: string): void => {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
};

/** Each word and each two neighbours: `w:…`. */
const addWords = (counts: Counts, words: readonly string[]): void => {
  for (const [i, word] of ['^', ...words].entries()) {
    if (i > 0) add(counts, `w:${word}`);
    add(counts, `w:${word} ${words[i] ?? '$'}`);
  }
  if (words.length <= 1) add(counts, 'w:short');
};

/** The character 2–5-grams within a word: `c:…`. */
const addCharacters = (counts: Counts, word: string): void => {
  const padded = ` ${word} `;
  for (let size = shortestGram; size <= longestGram; size++) {
    for (let at = 0; at + size <= padded.length; at++) add(counts, `c:${padded.slice(at, at + size)}`);
  }
};

/** Two words near each other, in any order: `p:…`. */
const addPairs = (counts: Counts, words: readonly string[]): void => {
  const stems = words.map((word) => word.slice(0, stemLength));
  stems.forEach((stem, i) => {
    for (const other of stems.slice(i + 1, i + 1 + pairReach)) {
      add(counts, stem < other ? `p:${stem} ${other}` : `p:${other} ${stem}`);
    }
  });
};

/** What the words mean, and each two meanings near each other: `m:…`; neighbours as meanings where they have one: `s:…`. */
const addMeanings = (counts: Counts, words: readonly string[]): void => {
  const meanings = words.map(meaningsOf);
  const pairs = new Set<string>();
  meanings.forEach(({ groups, domains }, i) => {
    for (const meaning of [...groups, ...domains]) add(counts, `m:${meaning}`);
    for (const { groups: others } of meanings.slice(i, i + 1 + meaningReach)) {
      for (const one of groups) {
        for (const other of others) {
          if (one !== other) pairs.add(one < other ? `m:${one} ${other}` : `m:${other} ${one}`);
        }
      }
    }
  });
  for (const pair of pairs) counts.set(pair, 1);
  const senses = words.map((word, i) => meanings[i]?.groups[0] ?? word);
  for (const [i, sense] of ['^', ...senses].entries()) add(counts, `s:${sense} ${senses[i] ?? '$'}`);
};

/**
 * How often each feature occurs in a text. Words, pairs and meanings are taken over concepts (an application is `xapp`); words as
 * typed count too where a concept replaced them (`w:=…`); characters, which see through typing errors, are those typed.
 */
export const countFeatures = (text: string, applications: readonly KnownApplication[]): Counts => {
  const counts: Counts = new Map();
  const concepts = wordsOf(replaceConcepts(text, applications));
  const typed = wordsOf(text);
  addWords(counts, concepts);
  addPairs(counts, concepts);
  addMeanings(counts, concepts);
  const seen = new Set(concepts);
  for (const word of typed) if (!seen.has(word)) add(counts, `w:=${word}`);
  for (const word of typed) addCharacters(counts, word);
  return counts;
};
