import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { AppError } from '../../errors.ts';
import type { MissingProof } from '../../services/identity/identify.ts';
import { type Chat, chatOf } from '../chat.ts';
import { errorWords } from '../errorWords.ts';
import { canOpenForms } from '../forms/offerForm.ts';
import { type VerifyOptions, verifyIdentityId } from '../verifyIdentity/verifyState.ts';
import { personFor } from './about.ts';
import { askSlot, askSummary } from './askSlot.ts';
import type { Task, TaskData } from './task.ts';
import { openTaskForm } from './taskForm.ts';
import { type TaskState, taskStateOf } from './taskState.ts';

/** The result of a task after which the ones below it are over too. */
const takenOver = { takenOver: true };

/** What has to be proved before the task goes on; null: nothing. */
const missingProof = async (chat: Chat, task: Task<TaskData>, state: TaskState) => {
  const need = task.operation(state.data);
  if (!need) return null;
  const { caller } = chat.turn;
  return (await chat.deps.services.identity.requirement({ caller, ...need })).missing;
};

const verify = (dc: DialogContext, task: Task<TaskData>, missing: MissingProof) => {
  const state = taskStateOf(dc);
  const operation = task.operation(state.data)?.operation ?? null;
  const options: VerifyOptions = { said: state.said, operation, missing };
  return dc.beginDialog(verifyIdentityId, options);
};

/** Ends a task that cannot go on: says why and offers a way out. */
const giveUp = async (
  dc: DialogContext,
  chat: Chat,
  task: Task<TaskData>,
  words: string,
): Promise<DialogTurnResult> => {
  chat.note(words);
  chat.offer([personFor(chat, task, taskStateOf(dc).data)]);
  return dc.endDialog();
};

const recover = (
  dc: DialogContext,
  chat: Chat,
  task: Task<TaskData>,
  error: unknown,
): Promise<DialogTurnResult> => {
  if (!(error instanceof AppError)) throw error;
  // A proof that ran out took the PDN with it: the task asks for it again.
  if (error.code === 'pdnRequired') return proceed(dc, task);
  if (error.code !== 'verificationRequired') return giveUp(dc, chat, task, errorWords(chat, error));
  return verify(dc, task, (error.details.missing as MissingProof | undefined) ?? 'code');
};

/** Acts with the id that the summary showed, and tells; or opens the form that will. A verification that ran out is made up for first. */
export const act = async (dc: DialogContext, task: Task<TaskData>): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  state.confirmed = true;
  try {
    if (task.form) return await openTaskForm(dc, task.form);
    state.operationId ??= chat.turn.newOperationId();
    const result = await task.act(chat, state.data, state.operationId);
    return await tellResult(dc, task, result);
  } catch (error) {
    return recover(dc, chat, task, error);
  }
};

/** What an act has returned: the task goes on from it, or tells it and ends. */
export const tellResult = async (
  dc: DialogContext,
  task: Task<TaskData>,
  result: unknown,
): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  const more = task.form ? null : task.goOn?.(chat, result, state.data);
  if (more) {
    Object.assign(state.data, more);
    // Another act, which is not the one that was done.
    state.operationId = null;
    return proceed(dc, task);
  }
  await task.done(chat, result, state.data);
  return dc.endDialog(task.takesOver ? takenOver : undefined);
};

const askNext = async (dc: DialogContext, task: Task<TaskData>): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  const slot = task.slots.find((candidate) => candidate.missing(state.data, chat));
  if (slot) {
    await askSlot(chat, state, slot);
    return Dialog.EndOfTurn;
  }
  const summary = await task.summary(chat, state.data);
  if (!summary) return act(dc, task);
  await askSummary(chat, task, state, summary);
  return Dialog.EndOfTurn;
};

/**
 * Goes on with a task: proof of identity where it is needed, a look at what is filled, then the next missing slot, the
 * summary, or the act.
 */
export const proceed = async (dc: DialogContext, task: Task<TaskData>): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  state.confirmed = false;
  if (task.form && !canOpenForms(chat)) return giveUp(dc, chat, task, chat.t('forms.needsWebsite'));
  try {
    // What is looked up can raise what is needed (an application that is granted at once needs level 2): look again once.
    for (let round = 0; round < 2; round += 1) {
      const missing = await missingProof(chat, task, state);
      if (missing) return await verify(dc, task, missing);
      const review = (await task.review?.(chat, state.data)) ?? {};
      Object.assign(state.data, review.set);
      if (review.end) {
        chat.note(review.end.text);
        const person = review.end.person ? [personFor(chat, task, state.data)] : [];
        const offers = [...review.end.offers, ...person];
        if (offers.length > 0) chat.offer(offers);
        return await dc.endDialog();
      }
    }
    return await askNext(dc, task);
  } catch (error) {
    return recover(dc, chat, task, error);
  }
};
