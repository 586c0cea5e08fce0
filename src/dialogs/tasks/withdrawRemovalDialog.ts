import { type RemovalView, withdrawnRemovalSchema } from '../../services/access/removal/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { normalise } from '../input.ts';
import type { Review, Slot, Task } from '../slotFilling/task.ts';
import { removalLabel } from './removalLines.ts';

type Planned = {
  id: string;
  dealershipId: string;
  label: string;
  forSelf: boolean;
  /** By which it is meant: its reference, the parts of the name, the applications. */
  reference: string;
  names: string[];
  codes: string[];
};

type WithdrawData = {
  /** The message that named one, for choosing among what is planned; null: none was named. */
  said: string | null;
  reference: string | null;
  codes: string[];
  removalId: string | null;
  planned: Planned[];
};

const plannedOf = (chat: Chat, removal: RemovalView): Planned => ({
  id: removal.id,
  dealershipId: removal.dealershipId,
  label: removalLabel(chat, removal),
  forSelf: removal.forSelf,
  reference: removal.reference,
  names: normalise(removal.personName).split(' '),
  codes: removal.applications.map(({ code }) => code),
});

const select = ({ planned, reference, said, codes }: WithdrawData): string | null => {
  if (reference) return planned.find((each) => each.reference === reference)?.id ?? null;
  const words = normalise(said ?? '').split(' ');
  const isNamed = ({ names }: Planned) => names.some((name) => words.includes(name));
  const ofPerson = planned.some(isNamed) ? planned.filter(isNamed) : planned;
  const ofCodes = ofPerson.filter((each) => codes.every((code) => each.codes.includes(code)));
  return ofCodes.length === 1 ? (ofCodes[0]?.id ?? null) : null;
};

const chosenOf = ({ planned, removalId }: WithdrawData): Planned | null =>
  planned.find(({ id }) => id === removalId) ?? null;

const review = async (chat: Chat, data: WithdrawData): Promise<Review<WithdrawData>> => {
  const removals = await chat.deps.services.access.listRemovals({ caller: chat.turn.caller });
  const planned = removals.map((removal) => plannedOf(chat, removal));
  if (planned.length === 0) return { end: { text: chat.t('removal.nothingPlanned'), offers: [] } };
  const { reference } = data;
  if (reference && !planned.some((each) => each.reference === reference)) {
    chat.note(chat.t('removal.noSuchPlan', { reference }));
    return { set: { planned, reference: null, removalId: null, said: null, codes: [] } };
  }
  const known = planned.some(({ id }) => id === data.removalId);
  return { set: { planned, removalId: known ? data.removalId : select({ ...data, planned }) } };
};

const removalSlot: Slot<WithdrawData> = {
  name: 'removal',
  mention: /\b(removal|reference|retiro|baja|referencia|retrait|r[eé]f[eé]rence)\b/i,
  missing: (data) => data.removalId === null,
  ask: (chat, data) => ({
    text: chat.t('removal.askPlanned'),
    choices: data.planned.map(({ id, label }) => ({ label, value: id })),
    numbered: true,
  }),
  fill: (chat, data) => {
    const { reference = null, applications } = chat.entities;
    const { text: said } = chat.input;
    const codes = applications.map(({ code }) => code);
    // Before anything is looked up, anybody's name may be in it.
    if (data.planned.length === 0) return { set: { said, reference, codes } };
    const words = normalise(said).split(' ');
    const isNamed = data.planned.some(({ names }) => names.some((name) => words.includes(name)));
    if (!reference && codes.length === 0 && !isNamed) return null;
    const set = { said, reference, codes };
    return { set: { ...set, removalId: select({ ...data, ...set }) } };
  },
  choose: (_chat, _data, value) => ({ set: { removalId: value, reference: null } }),
  clear: () => ({ removalId: null, said: null, reference: null, codes: [] }),
  describe: (chat, data) => {
    const chosen = chosenOf(data);
    return chosen ? { title: chat.t('removal.slotPlanned'), value: chosen.label } : null;
  },
};

const tellWithdrawn = (chat: Chat, result: unknown): void => {
  const removal = withdrawnRemovalSchema.parse(result);
  const values = {
    reference: removal.reference,
    name: removal.personName,
    dealership: removal.dealershipName,
    other: removal.forSelf ? 'no' : 'yes',
    names: listOf(chat.locale, removal.names),
  };
  chat.note(chat.t(removal.offboarding ? 'removal.takenBackLeaving' : 'removal.takenBack', values));
};

/** Takes back what was planned to be taken away, before its day. */
export const withdrawRemovalTask: Task<WithdrawData> = {
  id: 'withdrawRemoval',
  intents: ['requestStatus'],
  name: (chat) => chat.t('removal.name_withdraw'),
  start: () => ({ said: null, reference: null, codes: [], removalId: null, planned: [] }),
  operation: (data) => {
    const chosen = chosenOf(data);
    if (!chosen) return { operation: 'viewOwnRequests' };
    const operation = chosen.forSelf ? 'withdrawOwnRemoval' : 'withdrawColleagueRemoval';
    return { operation, dealershipId: chosen.dealershipId };
  },
  slots: [removalSlot],
  review,
  summary: (chat) => ({
    title: chat.t('removal.summaryTakeBack'),
    question: chat.t('removal.confirmTakeBack'),
    yes: chat.t('removal.yesTakeBack'),
  }),
  act: (chat, data, operationId) =>
    chat.deps.services.access.withdrawRemoval({
      caller: chat.turn.caller,
      operationId,
      removalId: data.removalId ?? '',
    }),
  done: tellWithdrawn,
};
