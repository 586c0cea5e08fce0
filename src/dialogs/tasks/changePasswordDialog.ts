import type { Task } from '../slotFilling/task.ts';

/** A new password by who knows the one in force; all of it is typed into the secure form. */
export const changePasswordTask: Task<Record<string, never>> = {
  id: 'changePassword',
  intents: ['changePassword'],
  name: (chat) => chat.t('credentials.nameChange'),
  start: () => ({}),
  operation: () => ({ operation: 'changePassword' }),
  slots: [],
  summary: () => null,
  form: { purpose: 'changePassword', text: (chat) => chat.t('credentials.changeLead') },
  done: (chat) => chat.note(chat.t('credentials.changed')),
};
