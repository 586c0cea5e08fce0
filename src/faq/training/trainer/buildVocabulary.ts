import type { Vocabulary } from '../../recognizer/vectorize.ts';

/**
 * Numbers the features that occur in at least `minimum` texts, in alphabetical order, so that training is repeatable.
 */
export const buildVocabulary = (texts: readonly Map<string, number>[], minimum: number): Vocabulary => {
  const frequency = new Map<string, number>();
  for (const counts of texts) {
    for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const kept = [...frequency].filter(([, count]) => count >= minimum).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    index: new Map(kept.map(([feature], i) => [feature, i])),
    idf: Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  };
};
