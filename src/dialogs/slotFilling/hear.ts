import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { type Chat, chatOf } from '../chat.ts';
import { wordCount } from '../input.ts';
import { isQuestion } from '../understand.ts';
import { askSlot, askWhatToChange } from './askSlot.ts';
import { fillSlots, mentionedSlot, wantsChange } from './fillSlots.ts';
import { matchChoice } from './matchChoice.ts';
import { act, proceed } from './proceed.ts';
import type { Filled, Slot, Task, TaskData } from './task.ts';
import { changeStep, summaryStep, type TaskState, taskStateOf } from './taskState.ts';
import { sayUnderstood } from './understood.ts';

interface Hearing {
  dc: DialogContext;
  chat: Chat;
  task: Task<TaskData>;
  state: TaskState;
}

const end = Dialog.EndOfTurn;

const askAgain = async ({ chat, state }: Hearing, slot: Slot<TaskData>): Promise<DialogTurnResult> => {
  Object.assign(state.data, slot.clear(state.data));
  await askSlot(chat, state, slot);
  return end;
};

/** What a button or a choice in words decided: an answer of a slot, the yes of the summary, or what to change. */
const decide = async (hearing: Hearing, value: string): Promise<DialogTurnResult> => {
  const { dc, chat, task, state } = hearing;
  if (state.asking !== summaryStep && state.asking !== changeStep) return chooseForSlot(hearing, value);
  // A task without slots has nothing that could be changed.
  if (value === 'cancel' || (value === 'no' && task.slots.length === 0)) {
    chat.note(chat.t('dialogs.cancelled', { task: task.name(chat) }));
    return dc.endDialog();
  }
  if (state.asking === summaryStep && value === 'yes') return act(dc, task);
  const slot = task.slots.find(({ name }) => name === value);
  if (state.asking === changeStep && slot) return askAgain(hearing, slot);
  await askWhatToChange(chat, task, state);
  return end;
};

const settle = async (hearing: Hearing, filled: Filled<TaskData>): Promise<DialogTurnResult> => {
  const { dc, chat, task, state } = hearing;
  if ('problem' in filled) {
    chat.note(filled.problem);
    const slot = task.slots.find(({ name }) => name === state.asking);
    if (slot) await askSlot(chat, state, slot);
    return end;
  }
  Object.assign(state.data, filled.set);
  return proceed(dc, task);
};

const chooseForSlot = async (hearing: Hearing, value: string): Promise<DialogTurnResult> => {
  const { chat, task, state } = hearing;
  const slot = task.slots.find(({ name }) => name === state.asking);
  if (!slot?.choose) return unhandled(hearing);
  return settle(hearing, await slot.choose(chat, state.data, value));
};

// Only what its card offered: a browser may send anything.
const chooseSeveral = (hearing: Hearing, codes: string) => {
  const { picks } = hearing.state;
  if (picks.length === 0) return unhandled(hearing);
  const picked = codes.split(',').filter((code) => picks.includes(code));
  return chooseForSlot(hearing, picked.join(','));
};

const unhandled = ({ chat }: Hearing): DialogTurnResult => {
  chat.unhandled = true;
  return end;
};

const speaksOfAnother = ({ chat, task }: Hearing): boolean => {
  const { decision, intent } = chat.input.recognition;
  return decision === 'route' && intent !== 'outOfScope' && !task.intents.includes(intent);
};

// "No, drop it" is more than a no.
const isLeaving = ({ chat }: Hearing): boolean => {
  const { decision, intent } = chat.input.recognition;
  return decision === 'route' && intent === 'cancel' && wordCount(chat.input.text) > 1;
};

const hearText = async (hearing: Hearing): Promise<DialogTurnResult> => {
  const { dc, chat, task, state } = hearing;
  const standing = task.slots.find(({ name }) => name === state.asking) ?? null;
  // What a secret was taken out of is no answer in free words.
  const asked = standing?.free && chat.turn.secretRemoved ? null : standing;
  const option = matchChoice(chat, state.options);
  if (option?.value === 'no' && state.asking === summaryStep && isLeaving(hearing)) return unhandled(hearing);
  if (option && !(chat.entities.correction && option.value === 'no')) {
    // "Yes, but from Tuesday" is not yet a yes.
    const more =
      state.asking === summaryStep && (await fillSlots(chat, task, state.data, null)).changed.length > 0;
    return more ? proceed(dc, task) : decide(hearing, option.value);
  }
  const mentioned = mentionedSlot(chat, task);
  const heard = await fillSlots(
    chat,
    task,
    state.data,
    wantsChange(chat) && mentioned !== asked && mentioned ? null : asked,
  );
  if (chat.entities.correction && asked?.missing(state.data, chat)) {
    sayUnderstood(chat, task, state.data, heard.changed);
  }
  for (const problem of heard.problems) chat.note(problem);
  if (heard.changed.length > 0 || heard.problems.length > 0) return proceed(dc, task);
  const elsewhere = speaksOfAnother(hearing);
  const asksElsewhere = elsewhere && isQuestion(chat);
  if (mentioned && !asksElsewhere && (wantsChange(chat) || state.asking === changeStep)) {
    return askAgain(hearing, mentioned);
  }
  if (state.asking === summaryStep && wantsChange(chat) && !elsewhere) {
    await askWhatToChange(chat, task, state);
    return end;
  }
  return unhandled(hearing);
};

/** What a message means for a running task: a choice, values for any slot, a wish to change one; or nothing (`unhandled`). */
export const hear = async (dc: DialogContext, task: Task<TaskData>): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const hearing = { dc, chat, task, state: taskStateOf(dc) };
  const { action } = chat.input;
  if (action?.action === 'choose') {
    const isOffered = hearing.state.options.some(({ value }) => value === action.value);
    return isOffered ? decide(hearing, action.value) : unhandled(hearing);
  }
  if (action?.action === 'select') return chooseSeveral(hearing, action.codes);
  return hearText(hearing);
};
