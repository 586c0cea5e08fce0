import { faqIds, type IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

// Wanted most: these are buttons too.
const often: readonly IntentId[] = ['requestAppAccess', 'requestStatus', 'accountLocked', 'talkToHuman'];

/**
 * Everything that can be asked for, to choose from by its words or its number. Only what is wanted most is a button too; those
 * come first, so that a button's place is its number. A new question of the FAQ comes at the end by itself.
 * @param inside a task is running: a number would be an answer to its question, so there is none to type.
 */
export const listCapabilities = (chat: Chat, inside = false): void => {
  const ids = [...often, ...faqIds.filter((id) => !often.includes(id))];
  const options = ids.map((task) => ({ task, label: titleOf(chat, task) }));
  const list = options.map(({ label }, index) => `${inside ? '-' : `${index + 1}.`} ${label}`).join('\n');
  const hint = chat.t(inside ? 'dialogs.capabilitiesLater' : 'dialogs.capabilitiesHint');
  chat.note([chat.t('dialogs.capabilities'), list, hint].join('\n\n'));
  if (inside) return;
  // An FAQ question is answered first; what is no question begins at once.
  chat.offer(
    options.map(({ label, task }) => ({
      label,
      action: { action: 'task', task },
      quiet: !often.includes(task),
    })),
  );
};
