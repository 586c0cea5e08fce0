import { seededRandom, shuffle } from '../../../language/seededRandom.ts';
import type { Vector } from '../../recognizer/vectorize.ts';

export interface SvmSettings {
  /** The price of an error. */
  cost: number;
  /** How much dearer an error on the class itself is than on the rest, which is many times larger. */
  positiveWeight: number;
  rounds: number;
  seed: number;
}

/** All vectors behind one another, as the inner loop wants them. */
interface Points {
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
  squares: Float64Array;
}

const layOut = (vectors: readonly Vector[]): Points => {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach((vector, i) => {
    starts[i + 1] = (starts[i] ?? 0) + vector.indices.length;
  });
  const size = starts.at(-1) ?? 0;
  const points = {
    starts,
    indices: new Int32Array(size),
    values: new Float32Array(size),
    squares: new Float64Array(vectors.length),
  };
  vectors.forEach((vector, i) => {
    points.indices.set(vector.indices, starts[i] ?? 0);
    points.values.set(vector.values, starts[i] ?? 0);
    points.squares[i] = vector.values.reduce((sum, value) => sum + value * value, 0);
  });
  return points;
};

// Below this violation of the optimum a round changes nothing that a prediction shows.
const tolerance = 0.02;

/**
 * One class against the rest: dual coordinate descent for the L2-loss linear SVM (Hsieh et al. 2008, algorithm 1 with
 * D_ii = 1/2C). The bias is a feature that is always 1, as in LIBLINEAR.
 */
const trainOne = (points: Points, signs: Int8Array, features: number, settings: SvmSettings) => {
  const { starts, indices, values, squares } = points;
  const weights = new Float64Array(features);
  let bias = 0;
  const alphas = new Float64Array(signs.length);
  const random = seededRandom(settings.seed);
  const order = Array.from(signs, (_, i) => i);
  for (let round = 0; round < settings.rounds; round++) {
    let violation = 0;
    for (const i of shuffle(order, random)) {
      const sign = signs[i] as number;
      const diagonal = 1 / (2 * (sign > 0 ? settings.cost * settings.positiveWeight : settings.cost));
      const alpha = alphas[i] as number;
      const [from, to] = [starts[i] as number, starts[i + 1] as number];
      let sum = bias;
      for (let k = from; k < to; k++)
        sum += (values[k] as number) * (weights[indices[k] as number] as number);
      const gradient = sign * sum - 1 + diagonal * alpha;
      if (alpha === 0 && gradient >= 0) continue;
      violation = Math.max(violation, Math.abs(gradient));
      const next = Math.max(0, alpha - gradient / ((squares[i] as number) + 1 + diagonal));
      const change = (next - alpha) * sign;
      alphas[i] = next;
      for (let k = from; k < to; k++) {
        const index = indices[k] as number;
        weights[index] = (weights[index] as number) + change * (values[k] as number);
      }
      bias += change;
    }
    if (violation < tolerance) break;
  }
  return { weights, bias };
};

/**
 * One-vs-rest linear SVM.
 * @param labels the classes of each vector, from 0.
 * @returns class weights, one row a feature, and a bias a class; the same at every run.
 */
export const trainSvm = (
  vectors: readonly Vector[],
  labels: readonly (readonly number[])[],
  classes: number,
  features: number,
  settings: SvmSettings,
): { weights: Float32Array; biases: number[] } => {
  const points = layOut(vectors);
  const weights = new Float32Array(features * classes);
  const biases: number[] = [];
  for (let c = 0; c < classes; c++) {
    const signs = Int8Array.from(labels, (own) => (own.includes(c) ? 1 : -1));
    const one = trainOne(points, signs, features, settings);
    one.weights.forEach((weight, f) => {
      weights[f * classes + c] = weight;
    });
    biases.push(one.bias);
  }
  return { weights, biases };
};
