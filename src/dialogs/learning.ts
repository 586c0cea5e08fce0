import type { IntentId } from '../faq/intents.ts';
import type { CandidateKind, Guess } from '../services/learning/types.ts';
import type { Chat } from './chat.ts';

// Nobody waits for it, and one that is lost is no loss.
const quietly = (chat: Chat, work: Promise<void>): void => {
  work.catch((err: unknown) => chat.deps.log.warn({ err }, 'a candidate for learning was lost'));
};

const guessesOf = ({ input: { recognition } }: Chat): Guess[] => [
  { intent: recognition.intent, score: recognition.score },
  ...recognition.alternatives,
];

/** Keeps the message, which was not understood at once, for whoever teaches the recognizer. */
export const learnUnsure = (chat: Chat, kind: Exclude<CandidateKind, 'corrected'>): void => {
  const id = chat.turn.newOperationId();
  chat.session.unsureId = id;
  const { text } = chat.input;
  const { learning } = chat.deps.services;
  quietly(chat, learning.keepCandidate({ id, text, locale: chat.locale, kind, guesses: guessesOf(chat) }));
};

/** What the person meant: the choice among what was offered; `outOfScope` for "neither". */
export const learnChoice = (chat: Chat, chosen: IntentId): void => {
  const id = chat.session.unsureId;
  if (!id) return;
  chat.session.unsureId = null;
  quietly(chat, chat.deps.services.learning.settleCandidate({ id, chosen }));
};

/** Remembers what a message was routed to, until the next one shows whether that was right. */
export const rememberRoute = (chat: Chat): void => {
  chat.session.routed = {
    text: chat.deps.services.learning.anonymise(chat.input.text),
    guesses: guessesOf(chat).slice(0, 3),
  };
};

/** The person turned round at once: the last message was routed wrongly. `chosen`: where to, when they said so. */
export const learnCorrection = (chat: Chat, chosen: IntentId | null): void => {
  const { routedBefore } = chat;
  if (!routedBefore || routedBefore.guesses[0]?.intent === chosen) return;
  const id = chat.turn.newOperationId();
  const { learning } = chat.deps.services;
  quietly(
    chat,
    learning.keepCandidate({ id, ...routedBefore, locale: chat.locale, kind: 'corrected', chosen }),
  );
};
