import { type RequestView, withdrawnRequestSchema } from '../../services/access/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { normalise } from '../input.ts';
import type { Filled, Review, Slot, Task } from '../slotFilling/task.ts';
import { isOpen, requestLabels } from './requestLines.ts';

type WithdrawData = {
  /** As said; it selects one of the open requests. */
  reference: string | null;
  /** Applications that were said, for the same purpose. */
  codes: string[];
  requestId: string | null;
  open: { id: string; reference: string; label: string; codes: string[] }[];
};

const select = (data: WithdrawData): string | null => {
  const byReference = data.open.find(({ reference }) => reference === data.reference);
  const byCode = data.open.filter(({ codes }) => data.codes.some((code) => codes.includes(code)));
  const only =
    data.open.length === 1 && !data.reference && data.codes.length === 0 ? data.open[0] : undefined;
  return (byReference ?? (byCode.length === 1 ? byCode[0] : undefined) ?? only)?.id ?? null;
};

const review = async (chat: Chat, data: WithdrawData): Promise<Review<WithdrawData>> => {
  const requests: RequestView[] = await chat.deps.services.access.listRequests({ caller: chat.turn.caller });
  const labelOf = requestLabels(requests.filter(isOpen));
  const open = requests.filter(isOpen).map((request) => ({
    id: request.id,
    reference: request.reference,
    label: labelOf(request),
    codes: request.items.map(({ code }) => code),
  }));
  if (open.length === 0) return { end: { text: chat.t('tasks.nothingToWithdraw'), offers: [] } };
  const known = open.some(({ id }) => id === data.requestId);
  return { set: { open, requestId: known ? data.requestId : select({ ...data, open }) } };
};

const fill = (chat: Chat, data: WithdrawData): Filled<WithdrawData> | null => {
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
  ask: (chat, data) => ({
    text: chat.t('tasks.askWithdraw'),
    choices: data.open.map(({ id, label }) => ({ label, value: id })),
    numbered: true,
  }),
  fill,
  choose: (_chat, _data, value) => ({ set: { requestId: value } }),
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
  start: () => ({ reference: null, codes: [], requestId: null, open: [] }),
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
