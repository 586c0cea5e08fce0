import { faqIds } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

/** Everything that can be asked for, to choose from by its words or its number. */
export const listCapabilities = (chat: Chat): void => {
  const ids = [...faqIds, 'requestStatus', 'talkToHuman'] as const;
  const options = ids.map((task) => ({ label: titleOf(chat, task), task }));
  const list = options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');
  chat.note(`${chat.t('dialogs.capabilities')}\n\n${list}\n\n${chat.t('dialogs.capabilitiesHint')}`);
  // An FAQ question is answered first; what is no question begins at once.
  chat.offer(
    options.map(({ label, task }) => ({ label, action: { action: 'task', task, mode: undefined } })),
  );
};
