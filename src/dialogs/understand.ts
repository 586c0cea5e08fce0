import type { Recognition } from '../faq/recognizer/types.ts';
import type { Chat } from './chat.ts';

// A word or two ("no", a User ID, a name) may be the same in several languages: alone they do not switch it.
const showsLanguage = (text: string, { decision, entities }: Recognition): boolean => {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 2 || (decision === 'route' && !entities.yesNo && text.length > 3);
};

/**
 * Reads a typed message: what it wants, what it holds, and in which language it is; the answer is in that language.
 * @param isAnswer a task is running: it may be one to its question.
 */
export const listen = (chat: Chat, isAnswer: boolean): void => {
  const text = (chat.context.activity.text ?? '').trim();
  const { turn, deps } = chat;
  const recognition = deps.recognizer.recognize(text, {
    locale: turn.locale,
    now: turn.now,
    timeZone: deps.brand.timeZone,
    applications: chat.catalogue,
    isAnswer,
  });
  deps.observe?.(recognition);
  if (showsLanguage(text, recognition)) turn.locale = recognition.locale;
  chat.input = { text, action: null, recognition };
};

const question =
  /[?¿]|^\s*((how|what|where|when|why|who)(['’]?s)?|can|could|do|does|is|are|c[oó]mo|qu[eé]|d[oó]nde|cu[aá]ndo|por qu[eé]|qui[eé]n|puedo|comment|o[uù]|quand|pourquoi|qui|est-ce|puis-je|peut-on|quel\w*)\b/i;

/** Whether the message asks something, rather than wanting it done. */
export const isQuestion = (chat: Chat): boolean => question.test(chat.input.text);

const howTo =
  /\b(how (do|can|to|would|does|should)|what are the steps|steps (to|for)|c[oó]mo (se|puedo|hago|pido|solicito|\p{L}+)|pasos para|comment (puis|faire|on|je|demander|\p{L}+)|[ée]tapes pour)/iu;

/** Whether the message asks for instructions. */
export const asksForSteps = (chat: Chat): boolean => howTo.test(chat.input.text);
