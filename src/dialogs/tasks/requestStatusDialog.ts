import type { RemovalView } from '../../services/access/removal/types.ts';
import type { Chat } from '../chat.ts';
import type { Task } from '../slotFilling/task.ts';
import { newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { type Status, type StatusData, statusOffers, tellStatus } from './requestStatus/tellStatus.ts';
import { asksForPlanned } from './withdrawRemoval/words.ts';

const plannedRemovals = async (chat: Chat, dealershipId: string | null): Promise<RemovalView[]> => {
  const all = await chat.deps.services.access.listRemovals({ caller: chat.turn.caller });
  return dealershipId ? all.filter((each) => each.dealershipId === dealershipId) : all;
};

// What has the reference, a request or a removal; all of it where nothing has.
const readStatus = async (chat: Chat, data: StatusData): Promise<Status> => {
  const { dealershipId, reference, offset } = data;
  const { listRequests } = chat.deps.services.access;
  const here = { caller: chat.turn.caller, dealershipId };
  const removals = offset > 0 ? [] : await plannedRemovals(chat, dealershipId);
  if (reference) {
    const named = removals.filter((each) => each.reference === reference);
    const one = await listRequests({ ...here, reference });
    if (one.total + named.length > 0) return { ...one, removals: named };
  }
  return { ...(await listRequests({ ...here, offset })), removals };
};

const isOf = ({ requests, removals }: Status, reference: string | null): boolean =>
  [...requests, ...removals].some((each) => each.reference === reference);

/** What became of my requests: open and recent ones, with state, who decides, since when; and planned removals. Only reads. */
export const requestStatusTask: Task<StatusData> = {
  id: 'requestStatus',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('tasks.name_requestStatus'),
  start: () => ({ ...newDealershipData(), reference: null, offset: 0 }),
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
  act: readStatus,
  done: async (chat, result, data) => {
    const status = result as Status;
    const { reference, offset } = data;
    const found = isOf(status, reference);
    if (reference && !found) chat.note(chat.t('tasks.noSuchRequest', { reference }));
    tellStatus(chat, status, { offset, onlyRemovals: found || asksForPlanned(chat.input.text) });
    const offers = await statusOffers(chat, status, data);
    if (offers.length > 0) chat.offer(offers);
  },
};
