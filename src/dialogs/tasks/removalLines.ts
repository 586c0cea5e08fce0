import type { RemovalView } from '../../services/access/removal/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { formatDay } from '../format.ts';

/** What a planned removal takes: the applications, or the place at the dealership. */
const takenOf = (chat: Chat, { offboarding, applications }: RemovalView): string =>
  offboarding
    ? chat.t('removal.placeEnds')
    : listOf(
        chat.locale,
        applications.map(({ name }) => name),
      );

/** A planned removal in a few words, as a choice: "AC-… · Gina Holt · Remarketing Reports · November 25". */
export const removalLabel = (chat: Chat, removal: RemovalView): string =>
  [
    removal.reference,
    removal.forSelf ? chat.t('tasks.you') : removal.personName,
    takenOf(chat, removal),
    formatDay(chat.locale, removal.on),
  ].join(' · ');

/** A planned removal as a line of the status answer. */
export const removalLine = (chat: Chat, removal: RemovalView): string =>
  chat.t('removal.planned', {
    reference: removal.reference,
    dealership: removal.dealershipName,
    name: removal.personName,
    other: removal.forSelf ? 'no' : 'yes',
    names: takenOf(chat, removal),
    day: formatDay(chat.locale, removal.on),
    by: removal.plannedByYou ? '' : removal.plannedByName,
    planner: removal.plannedByYou ? 'you' : 'another',
  });
