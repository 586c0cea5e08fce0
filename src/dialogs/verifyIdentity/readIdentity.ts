import type { Chat } from '../chat.ts';
import { normalise } from '../input.ts';
import type { SaidIdentity } from '../slotFilling/taskState.ts';

const pdnIn = (text: string): string | undefined => /(?<![\d-])\d{5}(?![\d-])/.exec(text)?.[0];

const fillers =
  /\b(my|the|is|it|its|user|userid|id|username|login|and|pdn|mi|el|es|usuario|clave de usuario|y|mon|le|est|identifiant|utilisateur|et|code)\b/gi;

/** One word that may be a User ID, once "my User ID is" and a PDN are taken away. */
const userIdIn = (text: string): string | undefined => {
  const rest = text
    .replace(/(?<![\d-])\d{5}(?![\d-])/g, ' ')
    .replace(/'s\b/g, ' ')
    .replace(fillers, ' ');
  const words = rest.split(/[\s,;:]+/).filter(Boolean);
  const [word] = words;
  return words.length === 1 && word && /^[\p{L}][\p{L}\p{N}._@-]{1,63}$/u.test(word)
    ? word.replace(/\.$/, '')
    : undefined;
};

const takingBack =
  /(?<!\p{L})(?:no|oops|sorry|wait|actually|i meant?|make that|should be|perd[oó]n|espere|quise decir|quer[ií]a decir|me equivoqu[eé]|non|pardon|attendez|oups|je voulais dire|plut[oô]t)(?!\p{L})/giu;

const smallTalk =
  /^(hi|hello|hey|thanks|thank|bye|ok|okay|hola|gracias|adi[oó]s|bonjour|salut|merci|oui|yes|no|non)$/i;

/** Another need than this question's answer, or small talk: not to be mistaken for a User ID. */
const isSomethingElse = (chat: Chat): boolean => {
  const { decision, intent, entities } = chat.input.recognition;
  const { text } = chat.input;
  if (entities.yesNo || entities.command || smallTalk.test(text.trim()) || /[?¿]/.test(text)) return true;
  return decision === 'route' && intent !== 'outOfScope' && normalise(text).includes(' ');
};

/** The User ID and PDN that a message gives; `asked` says which of them was asked for. */
export const readIdentity = (chat: Chat, asked: string): SaidIdentity => {
  const { text } = chat.input;
  const pdn = chat.entities.pdn ?? pdnIn(text);
  const named = chat.entities.userId;
  // "Sorry, I meant tbecker", one question later.
  const corrected =
    asked === 'pdn' && chat.entities.correction ? userIdIn(text.replace(takingBack, ' ')) : undefined;
  const userId =
    named ?? corrected ?? (asked === 'userId' && !isSomethingElse(chat) ? userIdIn(text) : undefined);
  return { ...(userId && { userId }), ...(pdn && { pdn }) };
};

/** The digits of what looks like a code, however they are grouped; null where there are hardly any. */
export const readCode = (text: string): string | null => {
  const digits = text.replace(/\D/g, '');
  const others = text.replace(/[\d\s-]/g, '');
  const isEnough = digits.length >= 4 || /^\s*\d+\s*$/.test(text);
  return isEnough && others.length <= 40 ? digits : null;
};
