import { picksOf } from '../cards/pickerCard.ts';
import { factsAsText, summaryCard } from '../cards/summaryCard.ts';
import type { Chat, Choice, Question } from '../chat.ts';
import type { Slot, Summary, Task, TaskData } from './task.ts';
import { changeStep, summaryStep, type TaskState } from './taskState.ts';

const keep = (state: TaskState, question: Question) => {
  state.options = (question.choices ?? []).map(({ label, value }) => ({ label, value }));
  state.picks = question.card ? picksOf(question.card) : [];
};

/** Asks for one slot. */
export const askSlot = async (chat: Chat, state: TaskState, slot: Slot<TaskData>): Promise<void> => {
  state.asking = slot.name;
  state.step = chat.newStep();
  // A task without a summary acts on the answer to its last question: the act's id stands with the question.
  state.operationId ??= chat.turn.newOperationId();
  if (state.asked.at(-1) !== slot.name) state.asked.push(slot.name);
  const question = await slot.ask(chat, state.data, state.step);
  keep(state, question);
  await chat.ask(question);
};

/** What will be done, for a yes or no. The act's id is minted here: it stands for exactly what is shown. */
export const askSummary = async (
  chat: Chat,
  task: Task<TaskData>,
  state: TaskState,
  summary: Summary,
): Promise<void> => {
  state.asking = summaryStep;
  state.step = chat.newStep();
  state.operationId = chat.turn.newOperationId();
  const facts = [
    ...task.slots.flatMap((slot) => slot.describe(chat, state.data) ?? []),
    ...(summary.facts ?? []),
  ];
  const choices: Choice[] = [
    { label: summary.yes, value: 'yes' },
    ...(task.slots.length > 0
      ? [
          { label: chat.t('dialogs.change'), value: 'no' },
          { label: chat.t('common.cancel'), value: 'cancel' },
        ]
      : [{ label: summary.no ?? chat.t('common.cancel'), value: 'no' }]),
  ];
  const inWords = factsAsText(chat, summary.title, facts);
  const question = {
    text: summary.question,
    choices,
    card: summaryCard({ title: summary.title, facts, choices, step: state.step, spoken: inWords }),
    spoken: `${inWords}\n${summary.question}`,
  };
  keep(state, question);
  await chat.ask(question);
};

/** Asks which of the slots is to be changed. */
export const askWhatToChange = async (chat: Chat, task: Task<TaskData>, state: TaskState): Promise<void> => {
  state.asking = changeStep;
  state.step = chat.newStep();
  const choices = task.slots.flatMap((slot) => {
    const fact = slot.describe(chat, state.data);
    return fact ? [{ label: fact.title, value: slot.name }] : [];
  });
  choices.push({ label: chat.t('common.cancel'), value: 'cancel' });
  const question = { text: chat.t('dialogs.whatToChange'), choices, numbered: true };
  keep(state, question);
  await chat.ask(question);
};
