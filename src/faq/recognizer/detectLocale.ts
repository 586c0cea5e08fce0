import { unpackBytes } from '../../language/packing.ts';
import { type Locale, locales } from '../../locale.ts';
import type { Model } from './model.ts';

/** Knows the language of short texts. */
export interface LocaleDetector {
  /** @param fallback kept where the text does not tell. */
  detect(text: string, fallback: Locale): Locale;
}

const concept = /^x(?:app|email|ref|vin|phone|code|pdn|year|num)$/;

/** The words that can tell a language; accents count here, concepts and figures do not. */
export const languageWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{M}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '' && !concept.test(word));

/** The letter triples of a word, with its borders. */
export const gramsOf = (word: string): string[] => {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
};

const tableOf = (features: string, packed: string): Map<string, Int8Array> => {
  const scores = unpackBytes(packed);
  const size = locales.length;
  return new Map(
    features.split('\n').map((feature, i) => [feature, scores.subarray(i * size, (i + 1) * size)]),
  );
};

// In the table's steps of 1/16 nat. To leave the conversation's language takes more than to confirm it.
const leaveAt = 26;
// Letters alone are weaker than a word that is known: names and typing rubbish must not switch the language.
const leaveByLettersAt = 70;

/** A detector over the artefact's word and letter tables. */
export const createLocaleDetector = (language: Model['language']): LocaleDetector => {
  const words = tableOf(language.words, language.wordScores);
  const grams = tableOf(language.grams, language.gramScores);
  /** @returns whether the word is known. */
  const addWord = (word: string, sums: number[]): boolean => {
    const known = words.get(word);
    if (known) {
      known.forEach((score, i) => {
        sums[i] = (sums[i] ?? 0) + score;
      });
      return true;
    }
    for (const gram of gramsOf(word)) {
      // Letters are a weaker sign than a word, and overlap.
      grams.get(gram)?.forEach((score, i) => {
        sums[i] = (sums[i] ?? 0) + score / 3;
      });
    }
    return false;
  };
  return {
    detect(text, fallback) {
      const sums = locales.map(() => 0);
      const known = languageWords(text)
        .slice(0, 80)
        .map((word) => addWord(word, sums));
      const kept = sums[locales.indexOf(fallback)] ?? 0;
      const best = Math.max(...sums);
      return best - kept >= (known.includes(true) ? leaveAt : leaveByLettersAt)
        ? (locales[sums.indexOf(best)] ?? fallback)
        : fallback;
    },
  };
};
