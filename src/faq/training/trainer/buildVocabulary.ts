import type { Vocabulary } from '../../recognizer/vectorize.ts';

// A longer run of characters that one text alone holds is nothing but that text.
const isParticular = (feature: string): boolean =>
  !feature.startsWith('w:') && feature.length >= 4 && !/^[tm]:/.test(feature);

/**
 * Numbers the features that occur in at least `minimum` texts, in alphabetical order, so that training is repeatable; particular
 * ones must occur in one more.
 */
export const buildVocabulary = (texts: readonly Map<string, number>[], minimum: number): Vocabulary => {
  const frequency = new Map<string, number>();
  for (const counts of texts) {
    for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const kept = [...frequency]
    .filter(([feature, count]) => count >= minimum + (isParticular(feature) ? 1 : 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    index: new Map(kept.map(([feature], i) => [feature, i])),
    idf: Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  };
};
