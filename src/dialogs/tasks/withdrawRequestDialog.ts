import { pageSize } from '../../services/access/directoryTypes.ts';
import { withdrawnRequestSchema } from '../../services/access/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { normalise } from '../input.ts';
import { asksForMore, moreValue, pageOf } from '../moreWords.ts';
import type { Filled, Review, Slot, Task } from '../slotFilling/task.ts';
import { requestLabels } from './requestLines.ts';

type WithdrawData = {
  /** As said; it selects one of the open requests. */
  reference: string | null;
  /** Applications that were said, for the same purpose. */
  codes: string[];
  requestId: string | null;
  /** A page of those that can be withdrawn, and how many there are. */
  open: { id: string; reference: string; label: string; codes: string[] }[];
  offset: number;
  total: number;
};

const select = (data: WithdrawData): string | null => {
  const byReference = data.open.find(({ reference }) => reference === data.reference);
  const byCode = data.open.filter(({ codes }) => data.codes.some((code) => codes.includes(code)));
  const only = data.total === 1 && !data.reference && data.codes.length === 0 ? data.open[0] : undefined;
  return (byReference ?? (byCode.length === 1 ? byCode[0] : undefined) ?? only)?.id ?? null;
};

const openRequests = async (chat: Chat, { reference, offset }: WithdrawData) => {
  const mine = { caller: chat.turn.caller, openOnly: true };
  const { listRequests } = chat.deps.services.access;
  const page = await listRequests({ ...mine, offset });
  if (!reference || page.requests.some((each) => each.reference === reference)) return page;
  const { requests: named } = await listRequests({ ...mine, reference });
  return { ...page, requests: [...named, ...page.requests] };
};

const review = async (chat: Chat, data: WithdrawData): Promise<Review<WithdrawData>> => {
  const { total, requests } = await openRequests(chat, data);
  const labelOf = requestLabels(requests);
  const open = requests.map((request) => ({
    id: request.id,
    reference: request.reference,
    label: labelOf(request),
    codes: request.items.map(({ code }) => code),
  }));
  if (open.length === 0) return { end: { text: chat.t('tasks.nothingToWithdraw'), offers: [] } };
  const known = open.some(({ id }) => id === data.requestId);
  return { set: { open, total, requestId: known ? data.requestId : select({ ...data, open, total }) } };
};

const nextPage = ({ offset, total }: WithdrawData): Filled<WithdrawData> => ({
  set: { offset: offset + pageSize < total ? offset + pageSize : offset, requestId: null, reference: null },
});

const fill = (chat: Chat, data: WithdrawData, asked: boolean): Filled<WithdrawData> | null => {
  if (asked && asksForMore(chat)) return nextPage(data);
  const { reference, applications } = chat.entities;
  const codes = applications.map(({ code }) => code);
  const said = normalise(chat.input.text);
  const known = data.open.find((request) => said.includes(normalise(request.reference)));
  if (!reference && !known && codes.length === 0) return null;
  const set = { reference: known?.reference ?? reference ?? null, codes };
  return { set: { ...set, requestId: select({ ...data, ...set }) } };
};

const requestSlot: Slot<WithdrawData> = {
  name: 'request',
  mention: /\b(request|reference|solicitud|demande)\b/i,
  missing: (data) => data.requestId === null,
  ask: (chat, data) => {
    const page = pageOf(
      chat,
      data.open.map(({ id, label }) => ({ label, value: id })),
      data,
    );
    const text = [page.more, chat.t('tasks.askWithdraw')].filter(Boolean).join('\n\n');
    return { text, choices: page.choices, numbered: true };
  },
  fill,
  choose: (_chat, data, value) => (value === moreValue ? nextPage(data) : { set: { requestId: value } }),
  clear: () => ({ requestId: null, reference: null, codes: [] }),
  describe: (chat, data) => {
    const request = data.open.find(({ id }) => id === data.requestId);
    return request ? { title: chat.t('tasks.slotRequest'), value: request.label } : null;
  },
};

/** Takes back what nobody has decided yet, or what has not begun. */
export const withdrawRequestTask: Task<WithdrawData> = {
  id: 'withdrawRequest',
  intents: ['requestStatus'],
  name: (chat) => chat.t('tasks.name_withdrawRequest'),
  start: () => ({ reference: null, codes: [], requestId: null, open: [], offset: 0, total: 0 }),
  operation: () => ({ operation: 'withdrawRequest' }),
  slots: [requestSlot],
  review,
  summary: (chat) => ({
    title: chat.t('tasks.summaryWithdraw'),
    question: chat.t('tasks.confirmWithdraw'),
    yes: chat.t('tasks.yesWithdraw'),
  }),
  act: (chat, data, operationId) =>
    chat.deps.services.access.withdrawRequest({
      caller: chat.turn.caller,
      operationId,
      requestId: data.requestId ?? '',
    }),
  done: (chat, result) => {
    const { reference, withdrawn } = withdrawnRequestSchema.parse(result);
    const names = listOf(
      chat.locale,
      withdrawn.map(({ name }) => name),
    );
    chat.note(chat.t('tasks.withdrawn', { reference, names }));
  },
};
