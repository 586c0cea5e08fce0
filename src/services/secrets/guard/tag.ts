import { type Familiarity, tagFeatures } from './tagFeatures.ts';
import type { GuardToken } from './tokens.ts';

/** Weights of a two-label tagger: is this piece part of a secret? Positive: yes. */
export interface TagModel {
  weights: Map<string, number>;
  /** From a label to the next: [no→no, no→yes, yes→no, yes→yes]. */
  transitions: readonly [number, number, number, number];
  /** How much surer than not it must be. */
  threshold: number;
  familiarity: Familiarity;
}

const scoreOf = (features: readonly string[], weights: ReadonlyMap<string, number>): number => {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
};

/** The likeliest labels of all pieces together (Viterbi over two labels). */
export const decode = (
  features: readonly (readonly string[])[],
  { weights, transitions, threshold }: Omit<TagModel, 'familiarity'>,
): boolean[] => {
  const [nn, ny, yn, yy] = transitions;
  let no = 0;
  let yes = Number.NEGATIVE_INFINITY;
  const cameFrom: [boolean, boolean][] = [];
  features.forEach((own, i) => {
    const score = scoreOf(own, weights) - threshold;
    const noFromYes = i > 0 && yes + yn > no + nn;
    const yesFromYes = i > 0 && yes + yy > no + ny;
    const nextNo = noFromYes ? yes + yn : no + (i > 0 ? nn : 0);
    const nextYes = (yesFromYes ? yes + yy : no + ny) + score;
    cameFrom.push([noFromYes, yesFromYes]);
    [no, yes] = [nextNo, nextYes];
  });
  const labels = new Array<boolean>(features.length).fill(false);
  let current = yes > no;
  for (let i = features.length - 1; i >= 0; i--) {
    labels[i] = current;
    current = cameFrom[i]?.[current ? 1 : 0] ?? false;
  }
  return labels;
};

/** Which pieces of a message are part of a secret. */
export const tag = (tokens: readonly GuardToken[], model: TagModel): boolean[] =>
  decode(tagFeatures(tokens, model.familiarity), model);
