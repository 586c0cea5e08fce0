import type { FeatureIndex } from './featureIndex.ts';

/** A text as a point: feature numbers and their weights, of length one for words and characters each. */
export interface Vector {
  indices: number[];
  values: number[];
}

/** Every known feature's number, in how many of all texts it occurred, and its inverse document frequency. */
export interface Vocabulary {
  index: FeatureIndex;
  frequencies: Uint16Array;
  texts: number;
  idf: Float32Array;
}

/** A vocabulary of features, each of which occurred in so many of `texts` texts. */
export const vocabularyOf = (index: FeatureIndex, frequencies: Uint16Array, texts: number): Vocabulary => {
  // Few different counts, and many features of each.
  const known = new Map<number, number>();
  const idf = new Float32Array(frequencies.length);
  for (let i = 0; i < frequencies.length; i++) {
    const count = frequencies[i] ?? 0;
    let value = known.get(count);
    if (value === undefined) {
      value = 1 + Math.log((1 + texts) / (1 + count));
      known.set(count, value);
    }
    idf[i] = value;
  }
  return { index, frequencies, texts, idf };
};

// Characters are many and words are few: each kind of feature is scaled by itself, so that none drowns the others.
const shares: Readonly<Record<string, number>> = { w: 0.75, c: 1.3, m: 0.8, s: 0.7, p: 0.6 };
const kindOf = (feature: string): string => feature.slice(0, 1);

/** TF-IDF with dampened counts. */
export const vectorize = (counts: Map<string, number>, vocabulary: Vocabulary): Vector => {
  const indices: number[] = [];
  const values: number[] = [];
  const kinds: string[] = [];
  const squares: Record<string, number> = {};
  for (const [feature, count] of counts) {
    const index = vocabulary.index.numberOf(feature);
    if (index === undefined) continue;
    const value = (1 + Math.log(count)) * (vocabulary.idf[index] ?? 0);
    const kind = kindOf(feature);
    squares[kind] = (squares[kind] ?? 0) + value * value;
    indices.push(index);
    values.push(value);
    kinds.push(kind);
  }
  const scaled = values.map((value, i) => {
    const kind = kinds[i] ?? '';
    return (value * (shares[kind] ?? 0)) / Math.sqrt(squares[kind] ?? 1);
  });
  return { indices, values: scaled };
};
