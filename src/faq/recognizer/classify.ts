import { countFeatures } from './features.ts';
import type { Classifier, Model } from './model.ts';
import type { KnownApplication } from './types.ts';
import { type Vector, vectorize } from './vectorize.ts';

/** How far a text lies on each class's side of its border. */
export const marginsOf = (vector: Vector, weights: Float32Array, biases: readonly number[]): number[] => {
  const margins = [...biases];
  const classes = biases.length;
  for (const [i, index] of vector.indices.entries()) {
    const value = vector.values[i] ?? 0;
    const row = index * classes;
    for (let c = 0; c < classes; c++) margins[c] = (margins[c] ?? 0) + value * (weights[row + c] ?? 0);
  }
  return margins;
};

/** Margins as probabilities that sum to one; slope and offsets were fitted on texts the classifier had not seen. */
export const calibrate = (margins: readonly number[], { slope, offsets }: Model['calibration']): number[] => {
  const scaled = margins.map((margin, c) => slope * margin + (offsets[c] ?? 0));
  const top = Math.max(...scaled);
  const raised = scaled.map((value) => Math.exp(value - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
};

/** The probability of every class. */
export const classify = (
  text: string,
  classifier: Classifier,
  applications: readonly KnownApplication[],
): number[] => {
  const vector = vectorize(countFeatures(text, applications), classifier.vocabulary);
  return calibrate(marginsOf(vector, classifier.weights, classifier.biases), classifier.calibration);
};
