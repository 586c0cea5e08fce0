import { decode } from '../tag.ts';
import { type Familiarity, tagFeatures } from '../tagFeatures.ts';
import { guardTokens } from '../tokens.ts';

/** A message with the secrets that stand in it. */
export interface GuardExample {
  text: string;
  secrets: { start: number; end: number }[];
}

interface Sentence {
  features: string[][];
  labels: boolean[];
}

const random = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
};

const toSentence = ({ text, secrets }: GuardExample, familiarity: Familiarity): Sentence => {
  const tokens = guardTokens(text);
  return {
    features: tagFeatures(tokens, familiarity),
    labels: tokens.map(({ start, end }) =>
      secrets.some((secret) => start < secret.end && end > secret.start),
    ),
  };
};

const slot = (from: boolean, to: boolean): number => (from ? 2 : 0) + (to ? 1 : 0);

/**
 * An averaged structured perceptron (Collins 2002) of two labels: whatever is decoded wrongly moves the weights, and their mean
 * over all steps is the model. A missed secret moves them `missedWeight` times as far. The same at every run.
 */
export const trainTagger = (
  examples: readonly GuardExample[],
  familiarity: Familiarity,
  { rounds = 12, missedWeight = 2, seed = 7, leastUpdates = 2 } = {},
) => {
  const sentences = examples.map((example) => toSentence(example, familiarity));
  const weights = new Map<string, number>();
  const totals = new Map<string, number>();
  const stamps = new Map<string, number>();
  const updates = new Map<string, number>();
  const transitions = [0, 0, 0, 0];
  const transitionTotals = [0, 0, 0, 0];
  let step = 0;
  const bump = (feature: string, by: number) => {
    const before = weights.get(feature) ?? 0;
    totals.set(feature, (totals.get(feature) ?? 0) + before * (step - (stamps.get(feature) ?? 0)));
    stamps.set(feature, step);
    weights.set(feature, before + by);
    updates.set(feature, (updates.get(feature) ?? 0) + 1);
  };
  const draw = random(seed);
  const order = sentences.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { features, labels } = sentences[index] as Sentence;
      step += 1;
      const told = decode(features, {
        weights,
        transitions: transitions as [number, number, number, number],
        threshold: 0,
      });
      features.forEach((own, i) => {
        const [want, got] = [labels[i] ?? false, told[i] ?? false];
        if (want !== got) for (const feature of own) bump(feature, want ? missedWeight : -1);
        if (i === 0) return;
        const [right, wrong] = [slot(labels[i - 1] ?? false, want), slot(told[i - 1] ?? false, got)];
        if (right === wrong) return;
        transitions[right] = (transitions[right] ?? 0) + 0.5;
        transitions[wrong] = (transitions[wrong] ?? 0) - 0.5;
      });
      transitions.forEach((value, i) => {
        transitionTotals[i] = (transitionTotals[i] ?? 0) + value;
      });
    }
  }
  const averaged = new Map<string, number>();
  for (const [feature, weight] of weights) {
    if ((updates.get(feature) ?? 0) < leastUpdates) continue;
    const total = (totals.get(feature) ?? 0) + weight * (step - (stamps.get(feature) ?? 0));
    const mean = Math.round((100 * total) / step) / 100;
    if (Math.abs(mean) >= 0.05) averaged.set(feature, mean);
  }
  const means = transitionTotals.map((total) => Math.round((100 * total) / step) / 100);
  return { weights: averaged, transitions: means as [number, number, number, number] };
};
