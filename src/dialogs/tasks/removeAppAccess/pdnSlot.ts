import type { Chat } from '../../chat.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { isQuestion } from '../../understand.ts';
import { type RemovalData, whereIsPdn } from './data.ts';

const fiveDigits = /(?<![\d-])\d{5}(?![\d-])/;

const unknown = /\b(don['’]?t (know|have)|no (lo )?(s[eé]|tengo)|(ne|n['’]) ?(sais|ai) pas)\b/i;

// A question about the number; not one about something else.
const speaksOfElse = (chat: Chat): boolean => {
  const { decision, intent, entities } = chat.input.recognition;
  const isElse = decision === 'route' && intent !== 'outOfScope' && intent !== 'removeAppAccess';
  return (isElse || entities.question !== undefined) && !/\bpdn\b/i.test(chat.input.text);
};

const fill = async (chat: Chat, data: RemovalData, asked: boolean): Promise<Filled<RemovalData> | null> => {
  const { text } = chat.input;
  const { account } = await chat.assurance();
  // A visitor proves it with the User ID.
  if (!account) return null;
  const pdn = chat.entities.pdn ?? (asked ? fiveDigits.exec(text)?.[0] : undefined);
  if (pdn) return pdn === data.saidPdn ? null : { set: { saidPdn: pdn } };
  if (!asked && !(isQuestion(chat) && /\bpdn\b/i.test(text))) return null;
  if (unknown.test(text) || (isQuestion(chat) && !speaksOfElse(chat))) {
    return { problem: chat.t('removal.pdnWhere', whereIsPdn(chat, data)) };
  }
  return /\d/.test(text) ? { problem: chat.t('dialogs.pdnShape') } : null;
};

/**
 * The PDN of the dealership: whoever the channel vouches for proves it here, once in a verification. It is looked at in the
 * task's review, which counts wrong ones.
 */
export const pdnSlot: Slot<RemovalData> = {
  name: 'pdn',
  mention: /\bpdn\b/i,
  missing: (data) => data.dealershipId !== null && data.provedId !== data.dealershipId,
  ask: (chat, data) => ({
    text: chat.t('removal.askPdn', { dealership: data.dealershipName, ...whereIsPdn(chat, data) }),
  }),
  fill,
  clear: () => ({ saidPdn: null }),
  describe: () => null,
};
