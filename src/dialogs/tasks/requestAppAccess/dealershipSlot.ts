import type { Chat } from '../../chat.ts';
import { normalise } from '../../input.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import type { RequestData } from './data.ts';

const choose = (data: RequestData, id: string): Filled<RequestData> => {
  const dealership = data.dealerships.find((candidate) => candidate.id === id);
  // Somebody was looked up at one dealership: at another one they are looked up again.
  return {
    set: {
      dealershipId: dealership?.id ?? null,
      dealershipName: dealership?.name ?? '',
      beneficiary: null,
      candidates: [],
    },
  };
};

const named = (chat: Chat, data: RequestData) => {
  const text = ` ${normalise(chat.input.text)} `;
  return data.dealerships.find(
    ({ name, pdn }) =>
      chat.entities.pdn === pdn ||
      text.includes(` ${normalise(name)} `) ||
      text.includes(` ${normalise(name).split(' ')[0]} `),
  );
};

/** At which dealership, for people who work at several. */
export const dealershipSlot: Slot<RequestData> = {
  name: 'dealership',
  mention: /\b(dealership|store|rooftop|pdn|concesionario|agencia|concession(naire)?)\b/i,
  missing: (data) => data.dealerships.length > 1 && data.dealershipId === null,
  ask: (chat, data) => ({
    text: chat.t('tasks.askDealership'),
    choices: data.dealerships.map(({ id, name }) => ({ label: name, value: id })),
    numbered: true,
  }),
  fill: (chat, data) => {
    const found = named(chat, data);
    if (found) return found.id === data.dealershipId ? null : choose(data, found.id);
    const { pdn } = chat.entities;
    return pdn && data.dealerships.length === 0 && pdn !== data.pdn ? { set: { pdn } } : null;
  },
  choose: (_chat, data, value) => choose(data, value),
  clear: () => ({ dealershipId: null, dealershipName: '', pdn: null }),
  describe: (chat, data) =>
    data.dealershipName === '' ? null : { title: chat.t('tasks.slotDealership'), value: data.dealershipName },
};
