import type { IntentId } from '../faq/intents.ts';
import { splitClauses } from '../faq/recognizer/clauses.ts';
import type { DirectoryQuestion, Recognition } from '../faq/recognizer/types.ts';
import { removedMark } from '../services/secrets/guard/removeSecrets.ts';
import type { Chat } from './chat.ts';
import { normalise } from './input.ts';
import { asksForPlanned, takesRemovalBack } from './tasks/withdrawRemoval/words.ts';

// A word or two ("no", a User ID, a name) may be the same in several languages: alone they do not switch it.
const showsLanguage = (text: string, { decision, entities }: Recognition): boolean => {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 2 || (decision === 'route' && !entities.yesNo && text.length > 3);
};

// A question about people and access has no intent of its own: its task is found among those of `requestStatus`. What else the
// message says is read by itself, so that what the question names is not taken for a slot of it.
const asQuestion = (
  recognition: Recognition,
  question: DirectoryQuestion,
  read: (text: string) => Recognition,
): Recognition => {
  const rest = question.rest ? read(question.rest) : recognition;
  const others = question.rest && rest.decision === 'route' ? rest.intents : [];
  return {
    ...recognition,
    intent: 'requestStatus',
    score: 1,
    decision: 'route',
    alternatives: [],
    intents: ['requestStatus', ...others.filter((intent) => intent !== 'requestStatus')],
    entities: { ...rest.entities, negatedIntents: [], question },
  };
};

const routedTo = (recognition: Recognition, intent: IntentId): Recognition => ({
  ...recognition,
  intent,
  score: 1,
  decision: 'route',
  alternatives: [],
  intents: [intent],
});

// "Retirer une demande" is on one of our buttons: no likelihood decides over it.
const asRequests = (recognition: Recognition): Recognition =>
  recognition.decision === 'route' && recognition.intent !== 'listCapabilities'
    ? recognition
    : routedTo(recognition, 'requestStatus');

// "Cancel the removal" is neither a removal nor a cancelling of what runs: the task that takes it back is one of `requestStatus`.
const asRemovals = (recognition: Recognition): Recognition => {
  const { command: _, ...entities } = recognition.entities;
  return { ...routedTo(recognition, 'requestStatus'), entities: { ...entities, negatedIntents: [] } };
};

// What half of all Spanish messages begin with must not hang on a likelihood, nor must the language that follows from it.
const greetings = /^(?:hola )?(?:(?:muy )?buenos dias|que tal)$/;
const asGreeting = (recognition: Recognition): Recognition => ({
  ...routedTo(recognition, 'greeting'),
  locale: 'es',
});

// What is told by its wording, whatever the likelihoods say.
const reading = (first: Recognition, text: string, isAnswer: boolean): Recognition => {
  if (greetings.test(normalise(text))) return asGreeting(first);
  if (!isAnswer && (takesRemovalBack(text) || asksForPlanned(text))) return asRemovals(first);
  // "Cancel AR-…" is about a request, not about our talk.
  if (first.intent === 'cancel' && first.entities.reference) return routedTo(first, 'requestStatus');
  return first.entities.aboutRequests ? asRequests(first) : first;
};

// "My password is …, who has floorplan?": what announces a secret speaks of passwords, and must not drown what else is wanted.
const besideSecret = (text: string, read: (text: string) => Recognition): string | null => {
  const rest = splitClauses(text)
    .filter((clause) => !clause.text.includes(removedMark))
    .map((clause) => clause.text)
    .join(', ');
  if (rest === '') return null;
  const { decision, intent, entities } = read(rest);
  const isNeed = decision === 'route' && intent !== 'outOfScope' && intent !== 'goodbyeThanks';
  return isNeed || entities.question ? rest : null;
};

/**
 * Reads a typed message: what it wants, what it holds, and in which language it is; the answer is in that language.
 * @param isAnswer a task is running: it may be one to its question.
 */
export const listen = (chat: Chat, isAnswer: boolean): void => {
  const { turn, deps } = chat;
  const read = (part: string) =>
    deps.recognizer.recognize(part, {
      locale: turn.locale,
      now: turn.now,
      timeZone: deps.brand.timeZone,
      applications: chat.catalogue,
      isAnswer,
    });
  const typed = chat.context.activity.text ?? '';
  // The mark of a secret that was taken out is no word of the message.
  const text = (turn.secretRemoved && besideSecret(typed, read)) || typed.replaceAll(removedMark, '').trim();
  const first = read(text);
  const { question } = first.entities;
  const recognition = question ? asQuestion(first, question, read) : reading(first, text, isAnswer);
  deps.observe?.(recognition);
  if (showsLanguage(text, recognition)) turn.locale = recognition.locale;
  chat.input = { text, action: null, recognition };
};

const questionWords =
  /[?¿]|^\s*((how|what|where|when|why|who)(['’]?s)?|can|could|do|does|is|are|c[oó]mo|qu[eé]|d[oó]nde|cu[aá]ndo|por qu[eé]|qui[eé]n|puedo|comment|o[uù]|quand|pourquoi|qui|est-ce|puis-je|peut-on|quel\w*)\b/i;

/** Whether the message asks something, rather than wanting it done. */
export const isQuestion = (chat: Chat): boolean => questionWords.test(chat.input.text);

const howTo =
  /\b(how (do|can|to|would|does|should)|what are the steps|steps (to|for)|c[oó]mo (se|puedo|hago|pido|solicito|\p{L}+)|pasos para|comment (puis|faire|on|je|demander|\p{L}+)|[ée]tapes pour)/iu;

/** Whether the message asks for instructions. */
export const asksForSteps = (chat: Chat): boolean => howTo.test(chat.input.text);
