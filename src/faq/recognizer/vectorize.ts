/** A text as a point: feature numbers and their weights, of length one for words and characters each. */
export interface Vector {
  indices: number[];
  values: number[];
}

/** Every known feature's number and inverse document frequency. */
export interface Vocabulary {
  index: Map<string, number>;
  idf: Float32Array;
}

// Characters are many and words are few: each kind is scaled by itself, so that none drowns the others.
const kindOf = (feature: string): number => {
  if (feature.startsWith('m:')) return 2;
  return feature[1] === ':' || feature === 'short' ? 0 : 1;
};
const shares = [1, 1.3, 0.7] as const;

/** TF-IDF with dampened counts. */
export const vectorize = (counts: Map<string, number>, vocabulary: Vocabulary): Vector => {
  const indices: number[] = [];
  const values: number[] = [];
  const kinds: number[] = [];
  const squares = shares.map(() => 0);
  for (const [feature, count] of counts) {
    const index = vocabulary.index.get(feature);
    if (index === undefined) continue;
    const value = (1 + Math.log(count)) * (vocabulary.idf[index] ?? 0);
    const kind = kindOf(feature);
    squares[kind] = (squares[kind] ?? 0) + value * value;
    indices.push(index);
    values.push(value);
    kinds.push(kind);
  }
  const scales = squares.map((square, kind) => (square > 0 ? (shares[kind] ?? 0) / Math.sqrt(square) : 0));
  return { indices, values: values.map((value, i) => value * (scales[kinds[i] ?? 0] ?? 0)) };
};
