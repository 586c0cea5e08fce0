import type { Chat } from '../chat.ts';
import type { Review, Task } from '../slotFilling/task.ts';
import { readCode } from '../verifyIdentity/readIdentity.ts';
import { type EmailData, newEmailData, withEmail } from './updateEmail/data.ts';
import { goOnAfter, tellEnd } from './updateEmail/outcomes.ts';
import { codeSlot, emailSlot, lostSlot } from './updateEmail/slots.ts';

const lostEnd = (chat: Chat): Review<EmailData> => {
  const { helpDeskPhone: phone, helpDeskHours: hours } = chat.deps.brand;
  return { end: { text: chat.t('email.lostMailbox', { phone, hours }), offers: [], person: true } };
};

// What the services have against an address is told before the summary; the question is asked again.
const review = async (chat: Chat, data: EmailData): Promise<Review<EmailData>> => {
  if (data.lost) return lostEnd(chat);
  if (!data.email || data.awaitsCode || data.checked === data.email) return {};
  const plan = await chat.deps.services.emailChanges.planEmailChange({
    caller: chat.turn.caller,
    email: data.email,
  });
  if (plan.kind === 'ok') return { set: { checked: data.email, shown: plan.email, current: plan.current } };
  const text = chat.t(`email.refused_${plan.reason}`);
  if (plan.reason === 'tooMany') return { end: { text, offers: [], person: true } };
  chat.note(text);
  return { set: withEmail(null) };
};

/**
 * Another e-mail address:
 *
 *     [level 3] → new address → summary → yes → code to the new address → code → changed
 *                     ↑            ↑                                       ↓ used up, expired
 *                     correction   └───────────────────────────────────────┘
 *
 * Left before its end, what was asked for is withdrawn.
 */
export const updateEmailTask: Task<EmailData> = {
  id: 'updateEmail',
  intents: ['updateEmail'],
  name: (chat) => chat.t('email.name'),
  start: newEmailData,
  // The code alone decides then, in the conversation where it was asked for at level 3.
  operation: (data) => (data.awaitsCode || data.lost ? null : { operation: 'updateEmail' }),
  slots: [lostSlot, emailSlot, codeSlot],
  review,
  summary: (chat, data) =>
    data.awaitsCode
      ? null
      : {
          title: chat.t('email.summary'),
          question: chat.t('email.confirm'),
          yes: chat.t('email.yes'),
        },
  act: (chat, data, operationId) => {
    const { emailChanges } = chat.deps.services;
    const { caller } = chat.turn;
    if (!data.awaitsCode) {
      return emailChanges.requestEmailChange({ caller, operationId, email: data.email ?? '' });
    }
    const code = chat.entities.code ?? readCode(chat.input.text) ?? '';
    return emailChanges.confirmEmailChange({ caller, operationId, changeId: data.pending ?? '', code });
  },
  goOn: goOnAfter,
  done: tellEnd,
  leave: async (chat, data) => {
    if (!data.pending) return;
    const { withdrawn } = await chat.deps.services.emailChanges.withdrawEmailChange({
      caller: chat.turn.caller,
      operationId: chat.turn.newOperationId(),
      changeId: data.pending,
    });
    if (withdrawn) chat.note(chat.t('email.withdrawn'));
  },
};
