import type { Filled, Slot, TaskData } from '../slotFilling/task.ts';
import { type DealershipData, dealershipIn, dealershipsOf, type OwnDealership } from './dealershipData.ts';

// "At Harbor", "the Harbor one", "chez Lakeside": a name that is matched once it is known where somebody works.
const placed =
  /(?<!\p{L})(?:at|in|from|en|de|del|[àa]|au|chez)\s+(?:the |our |my |el |la |los |le |les |mi |mon |ma )?([\p{L}\d][\p{L}\d'’&.-]*(?: [\p{L}\d'’&.-]+){0,2})|(?<!\p{L})the (\p{L}+) (?:one|store|dealership|rooftop)\b/giu;

const placeIn = (text: string): string | null =>
  [...text.matchAll(placed)]
    .map((match) => match[1] ?? match[2])
    .join(' ')
    .slice(0, 100) || null;

/**
 * At which dealership, for people who work at several: said by name, by "the Harbor one", by its PDN, or chosen. The task calls
 * `reviewDealership` in its review, which decides whether it has to be asked for.
 * @param forget slots that hold something of the dealership that was meant before (somebody who was looked up there).
 */
export const dealershipSlot = <D extends TaskData & DealershipData>(forget: Partial<D> = {}): Slot<D> => {
  const choose = (dealership: OwnDealership | undefined): Filled<D> => ({
    set: {
      ...forget,
      dealershipId: dealership?.id ?? null,
      dealershipName: dealership?.name ?? '',
    } as Partial<D>,
  });
  return {
    name: 'dealership',
    mention: /\b(dealership|store|rooftop|pdn|concesionario|agencia|concession(naire)?)\b/i,
    missing: (data) => data.dealerships.length > 1 && data.dealershipId === null,
    ask: (chat, data) => ({
      text: chat.t('tasks.askDealership'),
      choices: data.dealerships.map(({ id, name }) => ({ label: name, value: id })),
      numbered: true,
    }),
    fill: async (chat, data, asked) => {
      const { text } = chat.input;
      const { pdn } = chat.entities;
      const { account } = await chat.assurance();
      if (!account) {
        const said = { pdn: pdn ?? data.pdn, place: placeIn(text) ?? data.place };
        return said.pdn === data.pdn && said.place === data.place ? null : { set: said as Partial<D> };
      }
      const own = dealershipsOf(account);
      const byPdn = own.find((dealership) => dealership.pdn === pdn);
      const found = byPdn ?? dealershipIn(text, own, asked);
      if (found) return found.id === data.dealershipId ? null : choose(found);
      if (pdn && (asked || data.dealerships.length === 0) && pdn !== data.pdn) {
        return asked ? { problem: chat.t('directory.notYourPdn', { pdn }) } : { set: { pdn } as Partial<D> };
      }
      return null;
    },
    choose: (_chat, data, value) => choose(data.dealerships.find(({ id }) => id === value)),
    clear: () => ({ dealershipId: null, dealershipName: '', pdn: null, place: null }) as Partial<D>,
    describe: (chat, data) =>
      data.dealershipName === ''
        ? null
        : { title: chat.t('tasks.slotDealership'), value: data.dealershipName },
  };
};

/** The same for what is only read: it is not repeated before the answer, which names the dealership itself. */
export const quietDealershipSlot = <D extends TaskData & DealershipData>(
  forget: Partial<D> = {},
): Slot<D> => ({
  ...dealershipSlot(forget),
  describe: () => null,
});
