import type { Recognition } from '../faq/recognizer/types.ts';
import type { Chat } from './chat.ts';

// A single word ("no", a User ID, a name) is the same in several languages: alone it does not switch the language.
const showsLanguage = (text: string, { decision, entities }: Recognition): boolean => {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 || (decision === 'route' && !entities.yesNo && text.length > 3);
};

/** Reads a typed message: what it wants, what it holds, and in which language it is; the answer is in that language. */
export const listen = (chat: Chat): void => {
  const text = (chat.context.activity.text ?? '').trim();
  const { turn, deps } = chat;
  const recognition = deps.recognizer.recognize(text, {
    locale: turn.locale,
    now: turn.now,
    timeZone: deps.brand.timeZone,
    applications: chat.catalogue,
  });
  if (showsLanguage(text, recognition)) turn.locale = recognition.locale;
  chat.input = { text, action: null, recognition };
};

const question =
  /[?¿]|^\s*(how|what|where|when|why|who|can|could|do|does|is|are|c[oó]mo|qu[eé]|d[oó]nde|cu[aá]ndo|por qu[eé]|qui[eé]n|puedo|comment|o[uù]|quand|pourquoi|qui|est-ce|puis-je|peut-on|quel\w*)\b/i;

/** Whether the message asks something, rather than wanting it done. */
export const isQuestion = (chat: Chat): boolean => question.test(chat.input.text);

const howTo =
  /\b(how (do|can|to|would|does|should)|what are the steps|steps (to|for)|c[oó]mo (se|puedo|hago|pido|solicito|\p{L}+)|pasos para|comment (puis|faire|on|je|demander|\p{L}+)|[ée]tapes pour)/iu;

/** Whether the message asks for instructions. */
export const asksForSteps = (chat: Chat): boolean => howTo.test(chat.input.text);
