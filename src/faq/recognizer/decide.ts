import type { IntentId } from '../intents.ts';
import type { Thresholds } from './model.ts';
import type { Decision, ScoredIntent } from './types.ts';

/** What to do with a message, and what else it may have meant. */
export interface Choice extends ScoredIntent {
  decision: Decision;
  alternatives: ScoredIntent[];
}

const worthAsking = 3;

/**
 * Route where one intent is clearly ahead, clarify where a few are likely, none where it is probably nothing we do.
 * @param probabilities one an intent, in the same order.
 */
export const decide = (
  probabilities: readonly number[],
  intents: readonly IntentId[],
  thresholds: Thresholds,
): Choice => {
  const ranked = intents
    .map((intent, i) => ({ intent, score: Math.round((probabilities[i] ?? 0) * 1e4) / 1e4 }))
    .sort((a, b) => b.score - a.score);
  const outside = ranked.find(({ intent }) => intent === 'outOfScope')?.score ?? 0;
  const inside = ranked.filter(({ intent }) => intent !== 'outOfScope');
  const [best, second] = inside;
  if (!best || outside > best.score * thresholds.outside || best.score < thresholds.clarify) {
    return {
      intent: 'outOfScope',
      score: outside,
      decision: 'none',
      alternatives: inside.slice(0, worthAsking),
    };
  }
  const ahead = best.score - Math.max(second?.score ?? 0, outside) >= thresholds.margin;
  const decision = best.score >= thresholds.route && ahead ? 'route' : 'clarify';
  return { ...best, decision, alternatives: inside.slice(1, 1 + worthAsking) };
};
