import type { Vector } from '../../recognizer/vectorize.ts';

const smoothing = 0.3;

/**
 * Complement naive Bayes (Rennie et al. 2003): how much rarer a feature is in all other classes than on average. Sure where
 * the SVM has seen a feature only once or twice.
 * @returns class weights, one row a feature, with a mean of zero in every row.
 */
export const trainBayes = (
  vectors: readonly Vector[],
  labels: readonly (readonly number[])[],
  classes: number,
  features: number,
): Float32Array => {
  const sums = new Float64Array(features * classes);
  const all = new Float64Array(features);
  vectors.forEach(({ indices, values }, i) => {
    for (let k = 0; k < indices.length; k++) {
      const [index, value] = [indices[k] as number, values[k] as number];
      all[index] = (all[index] as number) + value;
      for (const c of labels[i] ?? []) {
        sums[index * classes + c] = (sums[index * classes + c] as number) + value;
      }
    }
  });
  const total = all.reduce((a, b) => a + b, 0);
  const own = new Float64Array(classes);
  sums.forEach((sum, i) => {
    own[i % classes] = (own[i % classes] as number) + sum;
  });
  const weights = new Float32Array(features * classes);
  for (let f = 0; f < features; f++) {
    let mean = 0;
    for (let c = 0; c < classes; c++) {
      const at = f * classes + c;
      const rest = Math.max(0, (all[f] as number) - (sums[at] as number));
      const weight = -Math.log((smoothing + rest) / (total - (own[c] as number) + smoothing * features));
      weights[at] = weight;
      mean += weight / classes;
    }
    for (let c = 0; c < classes; c++) weights[f * classes + c] = (weights[f * classes + c] as number) - mean;
  }
  return weights;
};
