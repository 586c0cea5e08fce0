import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

/** Says what this is: a bot; that chats are kept; where the privacy page is. Once a conversation. */
export const introduce = (chat: Chat): void => {
  const { name, privacyUrl } = chat.deps.brand;
  chat.note(chat.t('dialogs.introduction', { name, privacyUrl }));
  chat.session.greeted = true;
};

/** Asks what it is about, with the most wanted tasks to choose from. */
export const greet = (chat: Chat): void => {
  if (!chat.session.greeted) introduce(chat);
  chat.note(chat.t('dialogs.greeting'));
  chat.offer(
    (['requestAppAccess', 'requestStatus', 'listCapabilities', 'talkToHuman'] as const).map((task) => ({
      label: titleOf(chat, task),
      action: { action: 'task', task },
    })),
  );
};
