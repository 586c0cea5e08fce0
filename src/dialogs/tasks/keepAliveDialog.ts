import { keptAliveSchema } from '../../services/ownSecurity/types.ts';
import { formatDate } from '../format.ts';
import type { Task } from '../slotFilling/task.ts';

/** Keeps the own account from becoming idle: said or tapped, and done. */
export const keepAliveTask: Task<Record<string, never>> = {
  id: 'keepAlive',
  intents: ['dataProtection', 'accountLocked'],
  name: (chat) => chat.t('ownSecurity.nameKeep'),
  start: () => ({}),
  operation: () => ({ operation: 'keepAlive' }),
  slots: [],
  summary: () => null,
  act: (chat, _data, operationId) =>
    chat.deps.services.ownSecurity.keepAlive({ caller: chat.turn.caller, operationId }),
  done: (chat, result) => {
    const { idleFrom } = keptAliveSchema.parse(result);
    const day = formatDate(chat.locale, idleFrom, chat.deps.brand.timeZone);
    chat.note(chat.t('ownSecurity.kept', { day }));
  },
};
