import type { Administrators } from '../../services/access/directoryTypes.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Task } from '../slotFilling/task.ts';
import { type DealershipData, newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { personWords } from './directory/lines.ts';

const tell = (chat: Chat, { people, canDecide }: Administrators, dealership: string): void => {
  const { helpDeskPhone: phone } = chat.deps.brand;
  if (people.length === 0) {
    chat.note(chat.t('directory.noAdministrator', { dealership, phone }));
    return;
  }
  const others = people.filter(({ isYou }) => !isYou).map((person) => personWords(chat, person));
  const values = { dealership, count: others.length, names: listOf(chat.locale, others) };
  const isYou = others.length < people.length;
  const lines = [
    chat.t(isYou ? 'directory.youAdminister' : 'directory.administrators', values),
    chat.t(canDecide ? 'directory.theyDecide' : 'directory.noneDecides', { phone }),
  ];
  chat.note(lines.join('\n\n'));
};

/** "Who is my administrator?": for everybody at the dealership. Only reads. */
export const administratorsTask: Task<DealershipData> = {
  id: 'administrators',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('directory.name_administrators'),
  start: newDealershipData,
  operation: () => ({ operation: 'viewAdministrators' }),
  slots: [quietDealershipSlot()],
  review: async (chat, data) => ({ set: await reviewDealership(chat, data) }),
  summary: () => null,
  act: (chat, data) =>
    chat.deps.services.access.listAdministrators({
      caller: chat.turn.caller,
      dealershipId: data.dealershipId ?? '',
    }),
  done: (chat, result, data) => tell(chat, result as Administrators, data.dealershipName),
};
