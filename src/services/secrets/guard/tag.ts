import type { Familiarity } from './looks.ts';
import { tagFeatures } from './tagFeatures.ts';
import type { GuardToken } from './tokens.ts';

/** What goes from a label to the next: [no→no, no→yes, yes→no, yes→yes], and a secret at the very start. */
export type Transitions = readonly [number, number, number, number, number];

/** A linear-chain conditional random field of two labels: is this piece part of a secret? */
export interface TagModel {
  weights: ReadonlyMap<string, number>;
  transitions: Transitions;
  familiarity: Familiarity;
}

/** How likely a message holds a secret, and how likely each of its pieces is part of one (0–1). */
export interface SecretChances {
  message: number;
  pieces: number[];
}

/** ln(eᵃ + eᵇ). */
const logAdd = (a: number, b: number): number =>
  a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));

/** Sums over all ways to label a message, from its start and from its end, in logarithms. */
export const sumPaths = (scores: readonly number[], [nn, ny, yn, yy, begin]: Transitions) => {
  const last = scores.length - 1;
  const score = (i: number): number => scores[i] ?? 0;
  const forwardNo = [0];
  const forwardYes = [score(0) + begin];
  for (let i = 1; i <= last; i++) {
    const [no, yes] = [forwardNo[i - 1] ?? 0, forwardYes[i - 1] ?? 0];
    forwardNo.push(logAdd(no + nn, yes + yn));
    forwardYes.push(score(i) + logAdd(no + ny, yes + yy));
  }
  const backwardNo = scores.map(() => 0);
  const backwardYes = scores.map(() => 0);
  for (let i = last - 1; i >= 0; i--) {
    const [no, yes] = [backwardNo[i + 1] ?? 0, score(i + 1) + (backwardYes[i + 1] ?? 0)];
    backwardNo[i] = logAdd(nn + no, ny + yes);
    backwardYes[i] = logAdd(yn + no, yy + yes);
  }
  const all = logAdd(forwardNo[last] ?? 0, forwardYes[last] ?? 0);
  return { forwardNo, forwardYes, backwardNo, backwardYes, all };
};

/** Each piece's chance to be part of a secret. */
export const chancesOf = (
  scores: readonly number[],
  { forwardYes, backwardYes, all }: ReturnType<typeof sumPaths>,
): number[] => scores.map((_, i) => Math.exp((forwardYes[i] ?? 0) + (backwardYes[i] ?? 0) - all));

/** Reads a message's pieces: see SecretChances. */
export const readChances = (tokens: readonly GuardToken[], model: TagModel): SecretChances => {
  if (tokens.length === 0) return { message: 0, pieces: [] };
  const scores = tagFeatures(tokens, model.familiarity).map((features) =>
    features.reduce((sum, feature) => sum + (model.weights.get(feature) ?? 0), 0),
  );
  const paths = sumPaths(scores, model.transitions);
  const without = Math.exp((tokens.length - 1) * model.transitions[0] - paths.all);
  return { message: 1 - without, pieces: chancesOf(scores, paths) };
};
