import type { Standing } from '../../services/credentials/readStanding.ts';
import { type PasswordReset, passwordResetSchema } from '../../services/credentials/types.ts';
import type { TextKey } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { personFor } from '../slotFilling/about.ts';
import type { Task } from '../slotFilling/task.ts';

type LockedData = {
  /** Known once the owner has proved who they are. */
  standing: Standing | null;
};

/** How the account stands: the truth, for its proved owner. */
const standingWords = (chat: Chat, { standing }: LockedData): string => {
  if (!standing) return '';
  const { status, unusedDays: days, needsApproval } = standing;
  if (needsApproval) return chat.t('credentials.isAsleep', { days });
  if (status === 'idle') return chat.t('credentials.isIdle', { days });
  return chat.t(status === 'locked' ? 'credentials.isLocked' : 'credentials.isActive');
};

const idleTexts: Record<PasswordReset['idle'], TextKey | null> = {
  no: null,
  lifted: 'credentials.resetWoken',
  asked: 'credentials.resetAsked',
  nobodyToAsk: 'credentials.resetNobody',
};

/** Forgotten, locked or idle: a new password without the old one, by who answered the questions. */
export const accountLockedTask: Task<LockedData> = {
  id: 'accountLocked',
  intents: ['accountLocked'],
  name: (chat) => chat.t('credentials.nameLocked'),
  start: () => ({ standing: null }),
  operation: () => ({ operation: 'resetPassword' }),
  slots: [],
  review: async (chat) => {
    const { caller } = chat.turn;
    return { set: { standing: await chat.deps.services.credentials.readStanding({ caller }) } };
  },
  summary: () => null,
  form: {
    purpose: 'resetPassword',
    text: (chat, data) => [standingWords(chat, data), chat.t('credentials.resetLead')].join('\n\n'),
  },
  done: (chat, result, data) => {
    const { wasLocked, idle } = passwordResetSchema.parse(result);
    const key = idleTexts[idle];
    chat.note(chat.t('credentials.reset'));
    if (wasLocked && (idle === 'no' || idle === 'lifted')) chat.note(chat.t('credentials.resetUnlocked'));
    if (key) chat.note(chat.t(key, { phone: chat.deps.brand.helpDeskPhone }));
    if (idle === 'nobodyToAsk') chat.offer([personFor(chat, accountLockedTask, data)]);
  },
};
