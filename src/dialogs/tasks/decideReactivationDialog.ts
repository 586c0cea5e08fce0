import { type Reactivation, reactivationDecisionSchema } from '../../services/credentials/types.ts';
import type { Chat } from '../chat.ts';
import { formatMoment } from '../format.ts';
import { normalise } from '../input.ts';
import type { Review, Slot, Task } from '../slotFilling/task.ts';

type Waiting = { id: string; name: string; userId: string; dealership: string; lastUsed: string };

type ReactivationData = {
  waiting: Waiting[];
  reactivationId: string | null;
  approve: boolean | null;
};

const waitingOf = (chat: Chat, one: Reactivation): Waiting => ({
  id: one.id,
  name: one.name,
  userId: one.userId,
  dealership: one.dealership,
  lastUsed: formatMoment(chat.locale, one.lastUsedAt, chat.deps.brand.timeZone),
});

const chosenOf = (data: ReactivationData) => data.waiting.find(({ id }) => id === data.reactivationId);

const review = async (chat: Chat, data: ReactivationData): Promise<Review<ReactivationData>> => {
  const { caller } = chat.turn;
  const all: Reactivation[] = await chat.deps.services.credentials.listReactivations({ caller });
  const waiting = all.map((one) => waitingOf(chat, one));
  const [only] = waiting;
  if (!only) return { end: { text: chat.t('credentials.noReactivations'), offers: [] } };
  const known = waiting.find(({ id }) => id === data.reactivationId);
  return { set: { waiting, reactivationId: (known ?? (waiting.length === 1 ? only : null))?.id ?? null } };
};

const whoSlot: Slot<ReactivationData> = {
  name: 'who',
  mention: /\b(who|whom|person|quién|persona|qui|personne)\b/i,
  missing: (data) => data.reactivationId === null,
  ask: (chat, data) => ({
    text: chat.t('credentials.askWho'),
    choices: data.waiting.map(({ id, name, dealership }) => ({ label: `${name}, ${dealership}`, value: id })),
    numbered: true,
  }),
  fill: (chat, data) => {
    const said = normalise(chat.input.text);
    const found = data.waiting.filter(
      ({ name, userId }) => said.includes(normalise(name)) || said.split(' ').includes(userId),
    );
    const [one] = found;
    return one && found.length === 1 ? { set: { reactivationId: one.id } } : null;
  },
  choose: (_chat, _data, value) => ({ set: { reactivationId: value } }),
  clear: () => ({ reactivationId: null }),
  describe: (chat, data) => {
    const chosen = chosenOf(data);
    return chosen
      ? { title: chat.t('credentials.factName'), value: `${chosen.name} (${chosen.userId})` }
      : null;
  },
};

const approves = /\b(approv\w*|let (him|her|them) in|aprob\w*|apruebo|approuv\w*)\b/i;
const denies = /\b(den(y|ied)|reject\w*|don.?t|not|rechaz\w*|deneg\w*|no|refus\w*|pas)\b/i;

const decisionSlot: Slot<ReactivationData> = {
  name: 'decision',
  mention: /\b(decision|decisi[oó]n|d[eé]cision)\b/i,
  missing: (data) => data.approve === null,
  ask: (chat, data) => ({
    text: chat.t('credentials.askReactivate', { name: chosenOf(data)?.name ?? '' }),
    choices: [
      { label: chat.t('credentials.approve'), value: 'yes' },
      { label: chat.t('credentials.deny'), value: 'no' },
    ],
  }),
  fill: (chat, _data, asked) => {
    const { text } = chat.input;
    if (!asked || approves.test(text) === denies.test(text)) return null;
    return { set: { approve: approves.test(text) } };
  },
  choose: (_chat, _data, value) => ({ set: { approve: value === 'yes' } }),
  clear: () => ({ approve: null }),
  describe: (chat, data) => {
    if (data.approve === null) return null;
    const name = chosenOf(data)?.name ?? '';
    const key = data.approve ? 'credentials.willApprove' : 'credentials.willDeny';
    return { title: chat.t('credentials.factDecision'), value: chat.t(key, { name }) };
  },
};

/** Whether somebody may be let in again who was idle for more than 180 days: an administrator decides. */
export const decideReactivationTask: Task<ReactivationData> = {
  id: 'decideReactivation',
  intents: [],
  name: (chat) => chat.t('credentials.nameReactivation'),
  start: () => ({ waiting: [], reactivationId: null, approve: null }),
  operation: () => ({ operation: 'decideReactivation' }),
  slots: [whoSlot, decisionSlot],
  review,
  summary: (chat, data) => ({
    title: chat.t('credentials.summary'),
    question: chat.t('credentials.confirm'),
    yes: chat.t('credentials.yes'),
    facts: [
      { title: chat.t('credentials.factDealership'), value: chosenOf(data)?.dealership ?? '' },
      { title: chat.t('credentials.factUnused'), value: chosenOf(data)?.lastUsed ?? '' },
    ],
  }),
  act: (chat, data, operationId) =>
    chat.deps.services.credentials.decideReactivation({
      caller: chat.turn.caller,
      operationId,
      reactivationId: data.reactivationId ?? '',
      approve: data.approve ?? false,
    }),
  done: (chat, result) => {
    const { name, approved } = reactivationDecisionSchema.parse(result);
    chat.note(chat.t(approved ? 'credentials.decidedYes' : 'credentials.decidedNo', { name }));
  },
};
