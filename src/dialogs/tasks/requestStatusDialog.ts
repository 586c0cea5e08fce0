import type { RemovalView } from '../../services/access/removal/types.ts';
import type { RequestView } from '../../services/access/types.ts';
import type { OfferedAction } from '../action.ts';
import type { Chat } from '../chat.ts';
import type { Task } from '../slotFilling/task.ts';
import { type DealershipData, newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { bullets } from './directory/lines.ts';
import { removalLine } from './removalLines.ts';
import { isOpen, requestLines } from './requestLines.ts';
import { asksForPlanned } from './withdrawRemoval/words.ts';

type StatusData = DealershipData & { reference: string | null };

/** What is told: requests, and removals that are planned. */
interface Status {
  requests: RequestView[];
  removals: RemovalView[];
}

const offersFor = async (chat: Chat, { requests, removals }: Status) => {
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
  if (removals.length > 0) {
    offers.push({
      label: chat.t('removal.takeBackOne'),
      action: { action: 'begin', task: 'withdrawRemoval', data: {} },
    });
  }
  return offers;
};

const ofReference = ({ requests, removals }: Status, reference: string | null): Status => ({
  requests: requests.filter((each) => each.reference === reference),
  removals: removals.filter((each) => each.reference === reference),
});

const at = ({ requests, removals }: Status, dealershipId: string | null): Status => ({
  requests: requests.filter((each) => !dealershipId || each.dealershipId === dealershipId),
  removals: removals.filter((each) => !dealershipId || each.dealershipId === dealershipId),
});

const isNothing = ({ requests, removals }: Status): boolean => requests.length + removals.length === 0;

// Who asks for removals only is not told that there are no requests.
const tell = (chat: Chat, { requests, removals }: Status, onlyRemovals: boolean): void => {
  const lines = requests.map((request) => requestLines(chat, request));
  if (lines.length > 0) chat.note([chat.t('tasks.yourRequests'), ...lines].join('\n\n'));
  else if (removals.length === 0 || !onlyRemovals) chat.note(chat.t('tasks.noRequests'));
  if (removals.length === 0) return;
  const planned = bullets(removals.map((removal) => removalLine(chat, removal)));
  chat.note([chat.t('removal.plannedRemovals'), planned].join('\n\n'));
};

/** What became of my requests: open and recent ones, with state, who decides, since when; and planned removals. Only reads. */
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
  act: async (chat): Promise<Status> => {
    const { caller } = chat.turn;
    const { access } = chat.deps.services;
    return {
      requests: await access.listRequests({ caller }),
      removals: await access.listRemovals({ caller }),
    };
  },
  done: async (chat, result, data) => {
    const all = at(result as Status, data.dealershipId);
    const one = ofReference(all, data.reference);
    const shown = isNothing(one) ? all : one;
    if (data.reference && isNothing(one)) {
      chat.note(chat.t('tasks.noSuchRequest', { reference: data.reference }));
    }
    tell(chat, shown, shown === one || asksForPlanned(chat.input.text));
    const offers = await offersFor(chat, shown);
    if (offers.length > 0) chat.offer(offers);
  },
};
