import type { IntentId } from '../intents.ts';
import { splitClauses } from './clauses.ts';
import { type Choice, decide } from './decide.ts';
import { questionTwins } from './hardPairs.ts';
import type { Thresholds } from './model.ts';
import { splitNegation } from './negation.ts';

/** The probabilities of a text's intents. */
export type Scorer = (text: string) => number[];

export interface FoundIntents {
  choice: Choice;
  intents: IntentId[];
  negatedIntents: IntentId[];
}

const chatter = new Set<IntentId>([
  'greeting',
  'goodbyeThanks',
  'listCapabilities',
  'cancel',
  'outOfScope',
  'talkToHuman',
]);
// A clause has less to go by than a message: it must be surer to count by itself.
const clauseScore = 0.85;
const longMessage = 12;

const isTask = (choice: Choice): boolean => choice.decision === 'route' && !chatter.has(choice.intent);

const countWords = (text: string): number => text.split(/\s+/).length;

/** The whole message decides, unless it is only chatter or unclear and one of its clauses is a clear need. */
const chooseOf = (whole: Choice, clear: Choice[], words: number): Choice => {
  const best = clear[0];
  if (!best || isTask(whole)) return whole;
  const isChatter = whole.intent !== 'outOfScope' && chatter.has(whole.intent);
  if (isChatter || whole.decision === 'clarify' || (words >= longMessage && whole.score < 0.8)) return best;
  return whole;
};

// "I have too many apps, remove some" is one need: of these pairs both count only where a word joins them.
const siblings: readonly (readonly [IntentId, IntentId])[] = [
  ['requestAppAccess', 'removeAppAccess'],
  ['requestAppAccess', 'requestStatus'],
  ['removeAppAccess', 'requestStatus'],
  ['requestAppAccess', 'accountLocked'],
  ['removeAppAccess', 'accountLocked'],
  ['updateEmail', 'editProfile'],
  ['changePassword', 'accountLocked'],
  ['changeChallengeQuestions', 'accountLocked'],
  ['changeChallengeQuestions', 'changeSecretQuestion'],
];

const areSiblings = (a: IntentId, b: IntentId): boolean =>
  siblings.some((pair) => pair.includes(a) && pair.includes(b) && a !== b);

const needsOf = (choice: Choice, clear: Choice[], linked: boolean): IntentId[] => {
  if (!isTask(choice)) return [choice.intent];
  const others = clear
    .map(({ intent }) => intent)
    .filter((intent) => linked || !areSiblings(choice.intent, intent));
  return [choice.intent, ...others];
};

/** Every need of a message, and what it says it does not need. */
export const findIntents = (
  text: string,
  score: Scorer,
  known: readonly IntentId[],
  thresholds: Thresholds,
): FoundIntents => {
  const decideOn = (part: string) => questionTwins(decide(score(part), known, thresholds), part);
  const { rest, negated } = splitNegation(text);
  const clauses = splitClauses(rest).slice(0, 12);
  const clear = clauses
    .map((clause) => decideOn(clause.text))
    .filter((clause) => isTask(clause) && clause.score >= clauseScore)
    .sort((a, b) => b.score - a.score);
  const choice = chooseOf(decideOn(rest), clear, countWords(rest));
  const linked = clauses.some((clause) => clause.linked);
  const needs = needsOf(choice, clear, linked);
  const negatedIntents = negated
    .map(decideOn)
    .filter(({ decision, intent }) => decision !== 'none' && !chatter.has(intent))
    .map(({ intent }) => intent)
    .filter((intent) => intent !== choice.intent);
  return {
    choice,
    intents: [...new Set(needs)].filter((intent) => intent !== 'outOfScope'),
    negatedIntents: [...new Set(negatedIntents)],
  };
};
