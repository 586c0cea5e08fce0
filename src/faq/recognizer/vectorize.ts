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

// Characters are many and words are few: each kind is scaled by itself, so that neither drowns the other.
const isCharacters = (feature: string): boolean => feature[1] !== ':' && feature !== 'short';

/** TF-IDF with dampened counts. */
export const vectorize = (counts: Map<string, number>, vocabulary: Vocabulary): Vector => {
  const indices: number[] = [];
  const values: number[] = [];
  const kinds: boolean[] = [];
  let words = 0;
  let characters = 0;
  for (const [feature, count] of counts) {
    const index = vocabulary.index.get(feature);
    if (index === undefined) continue;
    const value = (1 + Math.log(count)) * (vocabulary.idf[index] ?? 0);
    const kind = isCharacters(feature);
    if (kind) characters += value * value;
    else words += value * value;
    indices.push(index);
    values.push(value);
    kinds.push(kind);
  }
  const scale = [
    words > 0 ? Math.SQRT1_2 / Math.sqrt(words) : 0,
    characters > 0 ? Math.SQRT1_2 / Math.sqrt(characters) : 0,
  ];
  return { indices, values: values.map((value, i) => value * (scale[kinds[i] ? 1 : 0] ?? 0)) };
};
