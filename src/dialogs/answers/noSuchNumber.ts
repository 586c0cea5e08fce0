import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

/** Whether the message is nothing but a number that could stand before a choice. */
export const isBareNumber = (chat: Chat): boolean => /^\s*[#(]?\d{1,2}[.)]?\s*$/.test(chat.input.text);

/** A number that nothing on offer has: the offer is made again, or where there was none the way to everything. */
export const noSuchNumber = (chat: Chat): void => {
  const offered = chat.session.offer?.options ?? [
    {
      label: titleOf(chat, 'listCapabilities'),
      action: { action: 'task', task: 'listCapabilities' } as const,
    },
  ];
  const list = offered.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');
  chat.note(`${chat.t('dialogs.noSuchNumber')}\n\n${list}`);
  chat.offer(offered);
};
