import type { Task } from '../slotFilling/task.ts';

/** "This wasn't me": freezes the own account once its owner is sure. */
export const freezeAccountTask: Task<Record<string, never>> = {
  id: 'freezeAccount',
  intents: ['dataProtection'],
  name: (chat) => chat.t('ownSecurity.nameFreeze'),
  start: () => ({}),
  operation: () => ({ operation: 'freezeOwnAccount' }),
  slots: [],
  summary: (chat) => ({
    title: chat.t('ownSecurity.freezeTitle'),
    question: chat.t('ownSecurity.askFreeze', { phone: chat.deps.brand.helpDeskPhone }),
    yes: chat.t('ownSecurity.yesFreeze'),
    no: chat.t('ownSecurity.noFreeze'),
  }),
  act: (chat, _data, operationId) =>
    chat.deps.services.freezes.freezeOwnAccount({ caller: chat.turn.caller, operationId }),
  done: (chat) => {
    chat.forgetAssurance();
    chat.note(chat.t('ownSecurity.frozen', { phone: chat.deps.brand.helpDeskPhone }));
  },
};
