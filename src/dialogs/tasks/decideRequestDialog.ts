import { type RequestView, requestViewSchema } from '../../services/access/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Review, Task } from '../slotFilling/task.ts';
import { newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { chosenOf, type DecisionData, type Waiting } from './decideRequest/data.ts';
import { noteSlot, requestSlot, someSlot, verdictSlot } from './decideRequest/slots.ts';
import { requestLabels } from './requestLines.ts';

const waitingOf = (request: RequestView, label: string): Waiting => ({
  id: request.id,
  reference: request.reference,
  label,
  dealership: request.dealershipName,
  requester: request.requesterName,
  beneficiary: request.beneficiaryName,
  reason: request.reason,
  startOn: request.startOn,
  endOn: request.endOn,
  items: request.items
    .filter(({ state }) => state === 'requested')
    .map(({ id, code, name, sensitive }) => ({ id, code, name, sensitive })),
});

// Nothing about access; but somebody may wait to be let in again.
const othersWaiting = async (chat: Chat): Promise<NonNullable<Review<DecisionData>['end']>> => {
  const { caller } = chat.turn;
  const { length: count } = await chat.deps.services.credentials.listReactivations({ caller });
  if (count === 0) return { text: chat.t('tasks.nothingWaiting'), offers: [] };
  const action = { action: 'begin', task: 'decideReactivation', data: {} } as const;
  return {
    text: chat.t('credentials.waitingReactivations', { count }),
    offers: [{ label: chat.t('credentials.decideReactivations'), action }],
  };
};

const waitingRequests = async (chat: Chat, data: DecisionData) => {
  const { dealershipId, offset, reference } = data;
  const here = { caller: chat.turn.caller, dealershipId };
  const { listWaiting } = chat.deps.services.access;
  const page = await listWaiting({ ...here, offset });
  if (!reference || page.requests.some((each) => each.reference === reference)) return page;
  const { requests: named } = await listWaiting({ ...here, reference });
  if (named.length === 0 && page.total > 0) chat.note(chat.t('tasks.noSuchWaiting', { reference }));
  return { ...page, requests: [...named, ...page.requests] };
};

const review = async (chat: Chat, data: DecisionData): Promise<Review<DecisionData>> => {
  const place = await reviewDealership(chat, data, { optional: true });
  const { total, requests } = await waitingRequests(chat, { ...data, ...place });
  const labelOf = requestLabels(requests);
  const waiting = requests.map((request) => waitingOf(request, labelOf(request)));
  if (waiting.length === 0) return { end: await othersWaiting(chat) };
  const known = waiting.find(({ id, reference }) => id === data.requestId || reference === data.reference);
  const only = total === 1 ? waiting[0] : undefined;
  const set = { ...place, waiting, total, reference: known ? data.reference : null };
  return { set: { ...set, requestId: (known ?? only)?.id ?? null } };
};

const tellDecided = (chat: Chat, result: unknown, data: DecisionData): void => {
  const request = requestViewSchema.parse(result);
  const ids = chosenOf(data)?.items.map(({ id }) => id) ?? [];
  const names = (denied: boolean) =>
    request.items
      .filter((item) => ids.includes(item.id) && (item.state === 'denied') === denied)
      .map(({ name }) => name);
  const lines = [
    chat.t('tasks.decided', { reference: request.reference, name: request.requesterName }),
    names(false).length > 0 && chat.t('tasks.willApproved', { names: listOf(chat.locale, names(false)) }),
    names(true).length > 0 && chat.t('tasks.willDenied', { names: listOf(chat.locale, names(true)) }),
  ];
  chat.note(lines.filter(Boolean).join('\n\n'));
  const others = data.total - 1;
  if (others < 1) return;
  chat.note(chat.t('tasks.moreWaiting', { count: others }));
  chat.offer([
    { label: chat.t('tasks.nextOne'), action: { action: 'begin', task: 'decideRequest', data: {} } },
    { label: chat.t('tasks.later'), action: { action: 'nothing' } },
  ]);
};

/** What waits for me as administrator: shown, decided item by item, confirmed. */
export const decideRequestTask: Task<DecisionData> = {
  id: 'decideRequest',
  intents: ['requestStatus'],
  name: (chat) => chat.t('tasks.name_decideRequest'),
  start: () => ({
    ...newDealershipData(),
    reference: null,
    requestId: null,
    waiting: [],
    offset: 0,
    total: 0,
    approved: null,
    some: false,
    note: null,
  }),
  operation: (data) => {
    const sensitive = data.approved !== null && chosenOf(data)?.items.some((item) => item.sensitive);
    return { operation: sensitive ? 'decideSensitiveRequest' : 'viewWaitingRequests' };
  },
  slots: [quietDealershipSlot(), requestSlot, verdictSlot, someSlot, noteSlot],
  review,
  summary: (chat) => ({
    title: chat.t('tasks.summaryDecide'),
    question: chat.t('tasks.confirmDecide'),
    yes: chat.t('tasks.yesDecide'),
  }),
  act: (chat, data, operationId) =>
    chat.deps.services.access.decideRequest({
      caller: chat.turn.caller,
      operationId,
      requestId: data.requestId ?? '',
      decisions: (chosenOf(data)?.items ?? []).map(({ id }) => ({
        itemId: id,
        verdict: data.approved?.includes(id) ? 'approve' : 'deny',
      })),
      note: data.note || null,
    }),
  done: tellDecided,
};
