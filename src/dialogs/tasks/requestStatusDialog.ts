import type { RequestView } from '../../services/access/types.ts';
import type { OfferedAction } from '../action.ts';
import type { Chat } from '../chat.ts';
import type { Task } from '../slotFilling/task.ts';
import { type DealershipData, newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { isOpen, requestLines } from './requestLines.ts';

type StatusData = DealershipData & { reference: string | null };

const offersFor = async (chat: Chat, requests: readonly RequestView[]) => {
  const offers: { label: string; action: OfferedAction }[] = [];
  const { account } = await chat.assurance();
  if (account?.memberships.some(({ isAdministrator }) => isAdministrator)) {
    offers.push({
      label: chat.t('tasks.seeWaiting'),
      action: { action: 'begin', task: 'decideRequest', data: {} },
    });
  }
  if (requests.some(isOpen)) {
    offers.push({
      label: chat.t('tasks.withdrawOne'),
      action: { action: 'begin', task: 'withdrawRequest', data: {} },
    });
  }
  return offers;
};

/** What became of my requests: open and recent ones, with state, who decides, since when. Only reads. */
export const requestStatusTask: Task<StatusData> = {
  id: 'requestStatus',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('tasks.name_requestStatus'),
  start: () => ({ ...newDealershipData(), reference: null }),
  operation: () => ({ operation: 'viewOwnRequests' }),
  slots: [
    quietDealershipSlot(),
    {
      name: 'reference',
      mention: /\b(reference|referencia|r[eé]f[eé]rence)\b/i,
      missing: () => false,
      ask: (chat) => ({ text: chat.t('tasks.askRequest') }),
      fill: (chat) => {
        const { reference } = chat.entities;
        return reference ? { set: { reference } } : null;
      },
      clear: () => ({ reference: null }),
      describe: () => null,
    },
  ],
  // Which dealership is only a filter, and not asked for.
  review: async (chat, data) => ({ set: await reviewDealership(chat, data, { optional: true }) }),
  summary: () => null,
  act: (chat) => chat.deps.services.access.listRequests({ caller: chat.turn.caller }),
  done: async (chat, result, data) => {
    const requests = result as RequestView[];
    const { dealershipId } = data;
    const all = dealershipId ? requests.filter((each) => each.dealershipId === dealershipId) : requests;
    const one = all.filter(({ reference }) => reference === data.reference);
    const shown = one.length > 0 ? one : all;
    if (data.reference && one.length === 0)
      chat.note(chat.t('tasks.noSuchRequest', { reference: data.reference }));
    if (shown.length === 0) chat.note(chat.t('tasks.noRequests'));
    else
      chat.note(
        [chat.t('tasks.yourRequests'), ...shown.map((request) => requestLines(chat, request))].join('\n\n'),
      );
    const offers = await offersFor(chat, shown);
    if (offers.length > 0) chat.offer(offers);
  },
};
