import { readFileSync } from 'node:fs';
import { foldText } from './foldText.ts';

/** What a word may mean: groups of words that mean the same, in three languages, and the domains these belong to. */
export interface Meanings {
  /** One a sense, like `g120`. */
  groups: readonly string[];
  /** Like `food`. */
  domains: readonly string[];
}

const unknown: Meanings = { groups: [], domains: [] };

const shortestWord = 2;

const readParts = (): string[] =>
  ['concrete', 'abstract'].flatMap((part) =>
    readFileSync(new URL(`thesaurus/${part}.txt`, import.meta.url), 'utf8').split('\n'),
  );

const withOne = (known: readonly string[], one: string): readonly string[] =>
  known.includes(one) ? known : [...known, one];

const read = (): ReadonlyMap<string, Meanings> => {
  const words = new Map<string, Meanings>();
  let domain = '';
  for (const [line, text] of readParts().entries()) {
    if (text.startsWith('# ')) {
      domain = text.slice(2);
      continue;
    }
    for (const word of text.split(' ').map((one) => foldText(one).replaceAll("'", ''))) {
      if (word.length < shortestWord) continue;
      const { groups, domains } = words.get(word) ?? unknown;
      words.set(word, { groups: withOne(groups, `g${line}`), domains: withOne(domains, domain) });
    }
  }
  return words;
};

let words: ReadonlyMap<string, Meanings> | null = null;

// English endings mostly: the thesaurus itself has the usual forms of Spanish and French verbs.
const endings: readonly (readonly [ending: RegExp, replacements: readonly string[]])[] = [
  [/ies$|ied$/, ['y']],
  [/(?<=..)es$/, ['', 'e']],
  [/(?<=[^s])s$/, ['']],
  [/([b-df-hj-np-tv-z])\1(?:ed|ing)$/, ['$1']],
  [/(?<=..)ed$/, ['', 'e']],
  [/(?<=..)ing$/, ['', 'e']],
  [/(?<=...)ly$/, ['']],
  [/(?<=..)er$/, ['', 'e']],
  [/(?<=..)est$/, ['']],
  [/(?<=...)ment$/, ['']],
];

/** A word and what it may be a form of, likeliest first. */
export const baseForms = (word: string): string[] => [
  word,
  ...endings.flatMap(([ending, replacements]) =>
    ending.test(word) ? replacements.map((replacement) => word.replace(ending, replacement)) : [],
  ),
];

/** The meanings of a folded word; none where it is unknown. Read once, at the first question. */
export const meaningsOf = (word: string): Meanings => {
  words ??= read();
  for (const form of baseForms(word)) {
    const known = words.get(form);
    if (known) return known;
  }
  return unknown;
};
