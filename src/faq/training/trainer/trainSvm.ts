import type { Vector } from '../../recognizer/vectorize.ts';
import { seededRandom, shuffle } from './seededRandom.ts';

export interface SvmSettings {
  /** The price of an error. */
  cost: number;
  /** How much dearer an error on the class itself is than on the rest, which is many times larger. */
  positiveWeight: number;
  rounds: number;
  seed: number;
}

interface Problem {
  vectors: readonly Vector[];
  /** +1 or -1 a vector. */
  signs: readonly number[];
  squares: readonly number[];
}

// The bias is a feature that is always 1, as in LIBLINEAR.
const dot = (vector: Vector, weights: Float64Array, bias: number): number => {
  let sum = bias;
  for (let i = 0; i < vector.indices.length; i++) {
    sum += (vector.values[i] as number) * (weights[vector.indices[i] as number] as number);
  }
  return sum;
};

/**
 * One class against the rest: dual coordinate descent for the L2-loss linear SVM (Hsieh et al. 2008, algorithm 1 with
 * D_ii = 1/2C).
 */
const trainOne = (problem: Problem, features: number, settings: SvmSettings) => {
  const weights = new Float64Array(features);
  let bias = 0;
  const alphas = new Float64Array(problem.vectors.length);
  const random = seededRandom(settings.seed);
  const order = problem.vectors.map((_, i) => i);
  for (let round = 0; round < settings.rounds; round++) {
    for (const i of shuffle(order, random)) {
      const vector = problem.vectors[i] as Vector;
      const sign = problem.signs[i] as number;
      const cost = sign > 0 ? settings.cost * settings.positiveWeight : settings.cost;
      const diagonal = 1 / (2 * cost);
      const alpha = alphas[i] as number;
      const gradient = sign * dot(vector, weights, bias) - 1 + diagonal * alpha;
      const next = Math.max(0, alpha - gradient / ((problem.squares[i] as number) + 1 + diagonal));
      const change = (next - alpha) * sign;
      if (change === 0) continue;
      alphas[i] = next;
      for (let k = 0; k < vector.indices.length; k++) {
        const index = vector.indices[k] as number;
        weights[index] = (weights[index] as number) + change * (vector.values[k] as number);
      }
      bias += change;
    }
  }
  return { weights, bias };
};

/**
 * One-vs-rest linear SVM.
 * @param labels the class of each vector, from 0.
 * @returns class weights, one row a feature, and a bias a class; the same at every run.
 */
export const trainSvm = (
  vectors: readonly Vector[],
  labels: readonly number[],
  classes: number,
  features: number,
  settings: SvmSettings,
): { weights: Float32Array; biases: number[] } => {
  const squares = vectors.map((vector) => vector.values.reduce((sum, value) => sum + value * value, 0));
  const weights = new Float32Array(features * classes);
  const biases: number[] = [];
  for (let c = 0; c < classes; c++) {
    const signs = labels.map((label) => (label === c ? 1 : -1));
    const one = trainOne({ vectors, signs, squares }, features, settings);
    one.weights.forEach((weight, f) => {
      weights[f * classes + c] = weight;
    });
    biases.push(one.bias);
  }
  return { weights, biases };
};
