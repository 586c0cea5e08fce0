import { pack } from '../../../language/packing.ts';
import { locales } from '../../../locale.ts';
import { replaceConcepts } from '../../recognizer/concepts.ts';
import { gramsOf, languageWords } from '../../recognizer/detectLocale.ts';
import type { Model } from '../../recognizer/model.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import type { TrainingExample } from './readTrainingSet.ts';

type Counts = Map<string, number[]>;

const count = (counts: Counts, feature: string, language: number): void => {
  const row = counts.get(feature) ?? locales.map(() => 0);
  row[language] = (row[language] ?? 0) + 1;
  counts.set(feature, row);
};

const totals = (counts: Counts): number[] =>
  locales.map((_, language) => [...counts.values()].reduce((sum, row) => sum + (row[language] ?? 0), 0));

// Log-likelihood of each language against the mean of all, in steps of 1/16.
const score = (counts: Counts, smoothing: number, minimum: number) => {
  const sums = totals(counts);
  const kept = [...counts]
    .filter(([, row]) => row.reduce((a, b) => a + b, 0) >= minimum)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const scores = new Int8Array(kept.length * locales.length);
  kept.forEach(([, row], i) => {
    const logs = row.map((value, language) =>
      Math.log((value + smoothing) / ((sums[language] ?? 0) + smoothing * counts.size)),
    );
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    // What people of every language say ("ok") tells less, however much oftener those of one say it.
    const weight = row.every((value) => value > 0) ? 8 : 16;
    logs.forEach((log, language) => {
      scores[i * locales.length + language] = Math.max(
        -127,
        Math.min(127, Math.round((log - mean) * weight)),
      );
    });
  });
  return { features: kept.map(([feature]) => feature).join('\n'), scores: pack(scores) };
};

// Their people mix languages within a sentence.
const mixing = ['writer1', 'writer2'];

/** What words and letter triples say about the language. */
export const trainLanguages = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
): Model['language'] => {
  const words: Counts = new Map();
  const grams: Counts = new Map();
  for (const { text, intent, locale, writer } of examples) {
    if (mixing.includes(writer)) continue;
    const language = locales.indexOf(locale);
    const said = languageWords(replaceConcepts(text, applications));
    // Short messages about nothing are rubbish off the keyboard, of no language.
    if (intent === 'outOfScope' && said.length < 3) continue;
    for (const word of said) {
      count(words, word, language);
      for (const gram of gramsOf(word)) count(grams, gram, language);
    }
  }
  const [byWord, byGram] = [score(words, 0.3, 2), score(grams, 0.5, 2)];
  return {
    locales: [...locales],
    words: byWord.features,
    wordScores: byWord.scores,
    grams: byGram.features,
    gramScores: byGram.scores,
  };
};
