import { type RemovedAccess, removedAccessSchema } from '../../../services/access/removal/types.ts';
import { listOf } from '../../../texts/index.ts';
import type { Chat } from '../../chat.ts';
import { formatDay } from '../../format.ts';

const headline = (chat: Chat, removed: RemovedAccess, names: string): string => {
  const values = {
    names,
    name: removed.personName,
    dealership: removed.dealershipName,
    day: removed.on ? formatDay(chat.locale, removed.on) : '',
    other: removed.forSelf ? 'no' : 'yes',
  };
  if (removed.offboarding) return chat.t(removed.on ? 'removal.willLeave' : 'removal.hasLeftNow', values);
  return chat.t(removed.on ? 'removal.willEnd' : 'removal.removed', values);
};

/** Tells what a removal has done, or will on its day, with the reference. */
export const tellRemoved = (chat: Chat, result: unknown): void => {
  const removed = removedAccessSchema.parse(result);
  const listed = (items: RemovedAccess['ended']) =>
    listOf(
      chat.locale,
      items.map(({ name }) => name),
    );
  const { ended, closed, skipped, on, reference } = removed;
  const lines = [
    ended.length > 0 || removed.offboarding
      ? headline(chat, removed, listed(ended) || chat.t('removal.noneHeld'))
      : null,
    closed.length > 0 ? chat.t(on ? 'removal.willClose' : 'removal.closed', { names: listed(closed) }) : null,
    skipped.length > 0 ? chat.t('removal.skipped', { names: listed(skipped) }) : null,
    chat.t('removal.reference', { reference }),
    on ? chat.t('removal.howToTakeBack', { reference }) : null,
  ];
  chat.note(lines.filter((line) => line !== null).join('\n\n'));
};
