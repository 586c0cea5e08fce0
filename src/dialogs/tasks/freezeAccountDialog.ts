import type { Review, Slot, Task } from '../slotFilling/task.ts';

type FreezeData = { sure: 'yes' | 'no' | null };

const sureSlot: Slot<FreezeData> = {
  name: 'sure',
  mention: /$^/,
  missing: ({ sure }) => sure === null,
  ask: (chat) => ({
    text: chat.t('ownSecurity.askFreeze', { phone: chat.deps.brand.helpDeskPhone }),
    choices: [
      { label: chat.t('ownSecurity.yesFreeze'), value: 'yes' },
      { label: chat.t('ownSecurity.noFreeze'), value: 'no' },
    ],
  }),
  fill: () => null,
  choose: (_chat, _data, value) => ({ set: { sure: value === 'yes' ? 'yes' : 'no' } }),
  clear: () => ({ sure: null }),
  describe: () => null,
};

/** "This wasn't me": freezes the own account once its owner is sure. The question is the summary: it says what follows. */
export const freezeAccountTask: Task<FreezeData> = {
  id: 'freezeAccount',
  intents: ['dataProtection'],
  name: (chat) => chat.t('ownSecurity.nameFreeze'),
  start: () => ({ sure: null }),
  operation: () => ({ operation: 'freezeOwnAccount' }),
  slots: [sureSlot],
  review: async (chat, { sure }): Promise<Review<FreezeData>> =>
    sure === 'no' ? { end: { text: chat.t('dialogs.nothingChanged'), offers: [], person: true } } : {},
  summary: () => null,
  act: (chat, _data, operationId) =>
    chat.deps.services.freezes.freezeOwnAccount({ caller: chat.turn.caller, operationId }),
  done: (chat) => {
    chat.forgetAssurance();
    chat.note(chat.t('ownSecurity.frozen', { phone: chat.deps.brand.helpDeskPhone }));
  },
};
