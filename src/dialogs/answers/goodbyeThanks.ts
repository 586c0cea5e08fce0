import type { Chat } from '../chat.ts';

/** A short word at the end. */
export const goodbyeThanks = (chat: Chat): void => {
  chat.note(chat.t('dialogs.goodbye'));
};
