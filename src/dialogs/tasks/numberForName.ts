import type { Chat } from '../chat.ts';

const pdn = /^\W*(?:pdn\W*)?\d{5}\W*$/i;

/** What is wrong with a dealer's number where a person is asked for; null where the message is none. */
export const numberForName = (chat: Chat): { problem: string } | null =>
  pdn.test(chat.input.text) ? { problem: chat.t('tasks.numberForName') } : null;
