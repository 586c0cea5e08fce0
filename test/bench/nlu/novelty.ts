import type { Vocabulary } from '../../../src/faq/recognizer/vectorize.ts';

/** Which share of a text's words no training text held (0–1): strange words make a familiar guess less believable. */
export const noveltyOf = (counts: Map<string, number>, { index }: Vocabulary): number => {
  const words = [...counts.keys()].filter((feature) => /^w:[^= ]+$/.test(feature));
  return words.filter((word) => index.numberOf(word) === undefined).length / Math.max(1, words.length);
};
