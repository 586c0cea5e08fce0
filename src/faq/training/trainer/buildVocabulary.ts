import { FeatureIndex, hashOf } from '../../recognizer/featureIndex.ts';
import { type Vocabulary, vocabularyOf } from '../../recognizer/vectorize.ts';

/** In how many texts a feature must occur to be numbered. */
export type LeastTexts = (feature: string) => number;

/** Numbers the features that occur often enough, in the order of their hashes, so that training is repeatable. */
export const buildVocabulary = (
  texts: readonly Map<string, number>[],
  leastTexts: LeastTexts,
): Vocabulary => {
  const frequency = new Map<string, number>();
  for (const counts of texts) {
    for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const byHash = new Map<number, number>();
  for (const [feature, count] of frequency) {
    if (count < leastTexts(feature)) continue;
    const hash = hashOf(feature);
    byHash.set(hash, (byHash.get(hash) ?? 0) + count);
  }
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const frequencies = Uint16Array.from(hashes, (hash) => Math.min(byHash.get(hash) ?? 0, 65535));
  return vocabularyOf(new FeatureIndex(hashes), frequencies, texts.length);
};
