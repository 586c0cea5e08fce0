import type { RemovalEvent } from '../../../services/access/removal/events.ts';
import { listOf } from '../../../texts/index.ts';
import type { Chat } from '../../chat.ts';

/** What a planned removal's day has brought, in words. */
export const removalNews = (chat: Chat, event: RemovalEvent): string => {
  const { reference, personName, dealershipName: dealership, offboarding } = event.value;
  const values = { reference, name: personName ?? '', dealership, other: personName ? 'yes' : 'no' };
  if (event.name === 'accessRemoval.lapsed') {
    const isLast = event.value.reason === 'lastAdministrator';
    return chat.t(isLast ? 'removal.eventLastAdministrator' : 'removal.eventRemoverGone', values);
  }
  if (event.name === 'accessRemoval.withdrawn') {
    return chat.t(offboarding ? 'removal.eventStays' : 'removal.eventKept', {
      ...values,
      by: event.value.byName,
    });
  }
  const names = listOf(chat.locale, event.value.names) || chat.t('removal.noneHeld');
  return chat.t(offboarding ? 'removal.eventLeft' : 'removal.eventDone', { ...values, names });
};
