import {
  changeStep,
  commonSteps,
  formStep,
  newTaskState,
  summaryStep,
} from '../../../src/dialogs/slotFilling/taskState.ts';
import { type TaskId, taskIds, tasks } from '../../../src/dialogs/tasks/index.ts';
import { verifyIdentityId, verifySteps } from '../../../src/dialogs/verifyIdentity/verifyState.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { type DialogTalk, freshMemory, type Heard, type Memory } from './talkToDialogs.ts';

/** A question of a dialog at which a conversation stands. */
export interface Place {
  /** The dialog and what it asks for: `requestAppAccess startOn`. */
  name: string;
  memory: Memory;
  /** Who stands there. */
  caller: ChatCaller;
}

interface Standing {
  id: string;
  state: {
    asking: string | null;
    step: string;
    data: Record<string, unknown>;
    options: { label: string; value: string }[];
  };
}

/** The running dialogs, the active one last. */
export const stackOf = ({ state }: Memory): Standing[] =>
  (state.dialogs as { dialogStack: Standing[] } | undefined)?.dialogStack ?? [];

/** The active dialog and what it asks; '' where none runs. */
export const placeOf = (memory: Memory): string => {
  const top = stackOf(memory).at(-1);
  return top ? `${top.id} ${top.state.asking ?? ''}` : '';
};

/** What an ordinary person might answer, whatever is asked. */
export const ordinaryAnswers = [
  'SmartAuction',
  'payoff',
  'vehicle protection plans',
  '20917',
  'tomorrow',
  'Kevin',
  'I run our auctions now',
  'deny',
  'december 7',
  '+1 218 555 0199',
  '20917',
];

const beginning = (id: TaskId): Memory => ({
  ...freshMemory(),
  state: {
    session: {
      greeted: true,
      offer: { options: [{ label: 'begin', action: { action: 'begin', task: id, data: {} } }] },
    },
  },
});

// Every choice but the "yes" of a summary, which would act; then free answers.
const triesAt = (memory: Memory): string[] => {
  const top = stackOf(memory).at(-1);
  const choices = (top?.state.options ?? []).filter(({ value }) => value !== 'cancel');
  const acts = top?.state.asking === summaryStep && !tasks[top.id as TaskId].form;
  const safe = acts ? choices.filter(({ value }) => value !== 'yes') : choices;
  return [...safe.slice(0, 4).map(({ label }) => label), ...ordinaryAnswers];
};

/** Walks through a task with ordinary answers and keeps the first conversation that reaches each question. */
const walk = async (
  talk: DialogTalk,
  id: TaskId,
  code: () => Promise<string>,
): Promise<Map<string, Memory>> => {
  const found = new Map<string, Memory>();
  const queue: Memory[] = [];
  const keep = ({ memory }: Heard) => {
    const name = placeOf(memory);
    const inside = stackOf(memory).some((each) => each.id === id);
    if (!inside || found.has(name)) return;
    found.set(name, memory);
    queue.push(memory);
  };
  keep(await talk(beginning(id), { text: 'begin' }));
  for (let memory = queue.shift(); memory; memory = queue.shift()) {
    if (placeOf(memory) === `${verifyIdentityId} code`) keep(await talk(memory, { text: await code() }));
    for (const text of triesAt(memory)) keep(await talk(memory, { text }));
  }
  return found;
};

// What no ordinary answers lead to is asked all the same: the conversation is put there, and the question repeated.
const putAt = async (
  talk: DialogTalk,
  id: string,
  asking: string,
  from: Memory | undefined,
): Promise<Memory | null> => {
  const state = structuredClone(from?.state ?? {});
  const memory = { ...freshMemory(), ...from, state: { session: { greeted: true }, ...state } };
  if (!from && Object.hasOwn(tasks, id)) {
    const dialogStack = [{ id, state: newTaskState(tasks[id as TaskId]) }];
    Object.assign(memory.state, { dialogs: { dialogStack } });
  }
  const top = stackOf(memory).at(-1);
  if (!top) return null;
  const slot = Object.hasOwn(tasks, id)
    ? tasks[id as TaskId].slots.find(({ name }) => name === asking)
    : undefined;
  Object.assign(top.state, { asking });
  if (slot) Object.assign(top.state.data, slot.clear(top.state.data));
  const heard = await talk(memory, { text: 'repeat' });
  return placeOf(heard.memory) === `${id} ${asking}` && heard.text !== '' ? heard.memory : null;
};

/**
 * Every question that there is: of each task in the registry its slots, summary and "what to change", and those of the
 * verification. A new task is among them by itself. `unreached`: where no conversation can be brought to stand.
 * @param talkAs gives a conversation with the dialogs.
 * @param code gives the code that was mailed to who is known.
 */
export const reachEveryStep = async (
  callers: { known: ChatCaller; visitor: ChatCaller },
  talkAs: (caller: ChatCaller) => DialogTalk,
  code: () => Promise<string>,
): Promise<{ places: Place[]; unreached: string[] }> => {
  const places = new Map<string, Place>();
  const unreached: string[] = [];
  const known = talkAs(callers.known);
  const visitor = talkAs(callers.visitor);
  const add = (name: string, memory: Memory | null | undefined, caller: ChatCaller) => {
    if (memory) places.set(name, { name, memory, caller });
    else unreached.push(name);
  };
  for (const id of taskIds) {
    const found = await walk(known, id, code);
    const best =
      found.get(`${id} #summary`) ??
      [...found.values()].findLast((each) => placeOf(each).startsWith(`${id} `));
    const task = tasks[id];
    // `() => null` takes nothing: there is none to show.
    const hasSummary = task.summary.length > 0;
    const own = [
      ...task.slots.map(({ name }) => name),
      // Without slots there is nothing to change.
      ...(hasSummary ? commonSteps.filter((step) => step !== changeStep || task.slots.length > 0) : []),
      ...(task.form ? [formStep] : []),
    ];
    for (const asking of own) {
      const name = `${id} ${asking}`;
      const there = found.get(name);
      // A summary over slots that nobody filled would be none.
      const isCommon = commonSteps.some((step) => step === asking);
      add(name, there ?? (isCommon ? null : await putAt(known, id, asking, best)), callers.known);
    }
  }
  let proving = (await visitor(beginning('requestAppAccess'), { text: 'begin' })).memory;
  for (const asking of verifySteps) {
    const name = `${verifyIdentityId} ${asking}`;
    const memory =
      placeOf(proving) === name ? proving : await putAt(visitor, verifyIdentityId, asking, proving);
    add(name, memory, callers.visitor);
    if (asking === 'userId') proving = (await visitor(proving, { text: 'kchan' })).memory;
    if (asking === 'pdn') proving = (await visitor(proving, { text: '20917' })).memory;
  }
  add('nothing', { ...freshMemory(), state: { session: { greeted: true } } }, callers.visitor);
  return { places: [...places.values()], unreached };
};
