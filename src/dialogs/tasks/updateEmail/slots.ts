import type { Chat } from '../../chat.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { saysMailboxIsLost } from '../../verifyIdentity/lostMailbox.ts';
import { readCode } from '../../verifyIdentity/readIdentity.ts';
import { type EmailData, withEmail } from './data.ts';
import { readEmail } from './readEmail.ts';

/** Never asked for: somebody says that no code can reach them. */
export const lostSlot: Slot<EmailData> = {
  name: 'lost',
  mention: /(?!)/,
  missing: () => false,
  ask: (chat) => ({ text: chat.t('email.ask') }),
  fill: (chat) => (saysMailboxIsLost(chat.input.text) ? { set: { lost: true } } : null),
  clear: () => ({ lost: false }),
  describe: () => null,
};

export const emailSlot: Slot<EmailData> = {
  name: 'email',
  mention: /\b(e-?mail|mail|address|correo|direcci[oó]n|courriel|adresse)\b/i,
  missing: (data) => data.email === null,
  ask: (chat) => ({ text: chat.t('email.ask') }),
  fill: (chat, _data, asked) => {
    const { text } = chat.input;
    const email = readEmail(text);
    if (email) return { set: withEmail(email) };
    const looksLikeOne = asked && (text.includes('@') || /^\S+\.\S{2,}$/.test(text.trim()));
    return looksLikeOne ? { problem: chat.t('email.refused_invalid') } : null;
  },
  clear: () => withEmail(null),
  describe: (chat, data) =>
    data.email
      ? {
          title: chat.t('email.slot'),
          value: data.checked ? `${data.current} → ${data.shown}` : data.email,
        }
      : null,
};

const resend = async (chat: Chat, changeId: string): Promise<Filled<EmailData>> => {
  const result = await chat.deps.services.emailChanges.resendEmailCode({
    caller: chat.turn.caller,
    operationId: chat.turn.newOperationId(),
    changeId,
  });
  if (result.kind === 'sent') return { problem: chat.t('email.resent') };
  if (result.kind === 'dailyLimit') return { problem: chat.t('email.dailyLimit') };
  if (result.kind === 'tooSoon') {
    const seconds = Math.max(1, Math.ceil((new Date(result.at).getTime() - chat.turn.now.getTime()) / 1000));
    return { problem: chat.t('email.tooSoon', { seconds }) };
  }
  chat.note(chat.t('email.expired'));
  return { set: { awaitsCode: false } };
};

/** The code that was mailed to the new address: read in the act, kept nowhere. */
export const codeSlot: Slot<EmailData> = {
  name: 'code',
  mention: /\b(code|c[oó]digo)\b/i,
  missing: (data) => data.awaitsCode && !data.entered,
  ask: (chat) => ({ text: chat.t('email.askCode') }),
  fill: (chat, data, asked) => {
    if (!asked || !data.awaitsCode || !data.pending) return null;
    if (chat.entities.command === 'resend') return resend(chat, data.pending);
    const code = chat.entities.code ?? readCode(chat.input.text);
    if (!code) return null;
    return code.length === 8 ? { set: { entered: true } } : { problem: chat.t('email.codeShape') };
  },
  clear: () => ({ entered: false }),
  describe: () => null,
};
