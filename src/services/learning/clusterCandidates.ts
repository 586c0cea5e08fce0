import type { Candidate } from './types.ts';

/** Candidates that say about the same, with what they probably mean. */
export interface CandidateCluster {
  members: Candidate[];
  /** What their writers chose most often, else what they were taken for most surely; null: nothing known. */
  likely: { intent: string; share: number } | null;
}

const alikeFrom = 0.35;

const gramsOf = (text: string): Set<string> => {
  const plain = ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(1, plain.length - 3) }, (_, at) => plain.slice(at, at + 4)));
};

const likeness = (a: Set<string>, b: Set<string>): number => {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / (a.size + b.size - shared);
};

const likelyOf = (members: readonly Candidate[]): CandidateCluster['likely'] => {
  const votes = new Map<string, number>();
  const vote = (intent: string, weight: number) => votes.set(intent, (votes.get(intent) ?? 0) + weight);
  for (const { chosen, guesses } of members) {
    if (chosen) vote(chosen, 1);
    // A guess that led to a question or a turn-round is worth less than a choice.
    else for (const { intent, score } of guesses.slice(0, 2)) vote(intent, score / 2);
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  const all = [...votes.values()].reduce((a, b) => a + b, 0);
  return best ? { intent: best[0], share: best[1] / all } : null;
};

/**
 * Puts candidates of one language together that share enough character 4-grams with the first of a cluster (Jaccard ≥ 0.35);
 * largest clusters first. Pure.
 */
export const clusterCandidates = (candidates: readonly Candidate[]): CandidateCluster[] => {
  const clusters: { grams: Set<string>; locale: string; members: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const grams = gramsOf(candidate.text);
    const near = clusters
      .filter(({ locale }) => locale === candidate.locale)
      .map((cluster) => ({ cluster, like: likeness(grams, cluster.grams) }))
      .filter(({ like }) => like >= alikeFrom)
      .sort((a, b) => b.like - a.like)[0];
    if (near) near.cluster.members.push(candidate);
    else clusters.push({ grams, locale: candidate.locale, members: [candidate] });
  }
  return clusters
    .map(({ members }) => ({ members, likely: likelyOf(members) }))
    .sort((a, b) => b.members.length - a.members.length);
};
