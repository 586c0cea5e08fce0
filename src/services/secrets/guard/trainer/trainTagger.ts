import { seededRandom, shuffle } from '../../../../language/seededRandom.ts';
import type { Familiarity } from '../looks.ts';
import { chancesOf, sumPaths, type Transitions } from '../tag.ts';
import { tagFeatures } from '../tagFeatures.ts';
import { guardTokens } from '../tokens.ts';

/** A message with the secrets that stand in it. */
export interface GuardExample {
  text: string;
  secrets: { start: number; end: number }[];
}

export interface TaggerSettings {
  rounds: number;
  /** Length of the first steps; they shrink by AdaGrad. */
  rate: number;
  /** Price of large weights, a message and round. */
  decay: number;
  seed: number;
  /** A feature must occur so often, and weigh so much, to stay. */
  leastCount: number;
  leastWeight: number;
}

interface Sentence {
  /** Each piece's features, by number. */
  features: Int32Array[];
  labels: boolean[];
}

/** Numbers each feature as it comes. */
const createIndex = () => {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (feature: string): number => {
    const number = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  return { numbers, counts, numberOf };
};

const toSentence = (
  { text, secrets }: GuardExample,
  familiarity: Familiarity,
  numberOf: (feature: string) => number,
): Sentence => {
  const tokens = guardTokens(text);
  return {
    features: tagFeatures(tokens, familiarity).map((own) => Int32Array.from(own, numberOf)),
    labels: tokens.map(({ start, end }) =>
      secrets.some((secret) => start < secret.end && end > secret.start),
    ),
  };
};

/** By how much the transitions of a message are expected more often than they occur. */
const transitionGradient = (
  { labels }: Sentence,
  scores: readonly number[],
  chances: readonly number[],
  paths: ReturnType<typeof sumPaths>,
  [nn, ny, yn, yy]: Transitions,
): number[] => {
  const gradient = [0, 0, 0, 0, (chances[0] ?? 0) - Number(labels[0])];
  const expect = (slot: number, logChance: number): void => {
    gradient[slot] = (gradient[slot] ?? 0) + Math.exp(logChance - paths.all);
  };
  for (let i = 1; i < scores.length; i++) {
    const [fromNo, fromYes] = [paths.forwardNo[i - 1] ?? 0, paths.forwardYes[i - 1] ?? 0];
    const [toNo, toYes] = [paths.backwardNo[i] ?? 0, (scores[i] ?? 0) + (paths.backwardYes[i] ?? 0)];
    expect(0, fromNo + nn + toNo);
    expect(1, fromNo + ny + toYes);
    expect(2, fromYes + yn + toNo);
    expect(3, fromYes + yy + toYes);
    const slot = 2 * Number(labels[i - 1]) + Number(labels[i]);
    gradient[slot] = (gradient[slot] ?? 0) - 1;
  }
  return gradient;
};

// A step smaller than this changes nothing that shows.
const worthAStep = 1e-4;

/**
 * Fits a conditional random field (Lafferty et al. 2001) by stochastic gradient steps of AdaGrad's length (Duchi et al. 2011).
 * The same at every run.
 */
export const trainTagger = (
  examples: readonly GuardExample[],
  familiarity: Familiarity,
  { rounds, rate, decay, seed, leastCount, leastWeight }: TaggerSettings,
): { weights: Map<string, number>; transitions: Transitions } => {
  const { numbers, counts, numberOf } = createIndex();
  const sentences = examples
    .map((example) => toSentence(example, familiarity, numberOf))
    .filter(({ labels }) => labels.length > 0);
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1);
  const transitions: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const transitionSquares = [1, 1, 1, 1, 1];
  const learn = (sentence: Sentence): void => {
    const scores = sentence.features.map((own) =>
      own.reduce((sum, number) => sum + (weights[number] ?? 0), 0),
    );
    const paths = sumPaths(scores, transitions);
    const chances = chancesOf(scores, paths);
    const gradient = transitionGradient(sentence, scores, chances, paths, transitions);
    sentence.features.forEach((own, i) => {
      const step = (chances[i] ?? 0) - Number(sentence.labels[i]);
      if (Math.abs(step) < worthAStep) return;
      for (const number of own) {
        squares[number] = (squares[number] ?? 1) + step * step;
        weights[number] = (weights[number] ?? 0) - (rate * step) / Math.sqrt(squares[number] ?? 1);
      }
    });
    gradient.forEach((step, slot) => {
      transitionSquares[slot] = (transitionSquares[slot] ?? 1) + step * step;
      transitions[slot] = (transitions[slot] ?? 0) - (rate * step) / Math.sqrt(transitionSquares[slot] ?? 1);
    });
  };
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    for (const sentence of shuffle(sentences, random)) learn(sentence);
    weights.forEach((weight, number) => {
      weights[number] = weight * (1 - decay * sentences.length);
    });
  }
  const kept = [...numbers]
    .filter(([, number]) => (counts[number] ?? 0) >= leastCount)
    .map(([feature, number]): [string, number] => [feature, Math.round((weights[number] ?? 0) * 100) / 100])
    .filter(([, weight]) => Math.abs(weight) >= leastWeight);
  return {
    weights: new Map(kept),
    transitions: transitions.map((value) => Math.round(value * 100) / 100) as unknown as Transitions,
  };
};
