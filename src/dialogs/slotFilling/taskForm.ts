import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FormFinished } from '../../services/secureForms/types.ts';
import { chatOf } from '../chat.ts';
import { hearForm } from '../forms/hearForm.ts';
import { askAnotherForm, offerForm } from '../forms/offerForm.ts';
import { formReasonWords } from '../forms/reasonWords.ts';
import { personFor } from './about.ts';
import { act } from './proceed.ts';
import type { Task, TaskData } from './task.ts';
import { formStep, taskStateOf } from './taskState.ts';

/** Opens the form that does the task's act, and waits. @throws what `openForm` throws */
export const openTaskForm = async (
  dc: DialogContext,
  form: NonNullable<Task<TaskData>['form']>,
): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  await offerForm(chat, state, { purpose: form.purpose, text: form.text(chat, state.data) });
  state.asking = formStep;
  return Dialog.EndOfTurn;
};

/** A message while the task waits for its form. */
export const hearTaskForm = (dc: DialogContext, task: Task<TaskData>): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  return hearForm(dc, taskStateOf(dc), {
    open: () => act(dc, task),
    cancel: () => {
      chat.note(chat.t('dialogs.cancelled', { task: task.name(chat) }));
      return dc.endDialog();
    },
  });
};

/** The form has ended: tells what it did, asks for another one, or offers a person. */
export const taskFormFinished = async (
  dc: DialogContext,
  task: Task<TaskData>,
  finished: FormFinished,
): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = taskStateOf(dc);
  if (finished.outcome === 'done') {
    await task.done(chat, finished.result, state.data);
    return dc.endDialog();
  }
  const isExpired = finished.outcome === 'expired';
  chat.note(isExpired ? chat.t('forms.chatExpired') : formReasonWords(chat, finished.reason));
  if (isExpired || finished.reason === 'verificationRequired') {
    await askAnotherForm(chat, state);
    return Dialog.EndOfTurn;
  }
  chat.offer([personFor(chat, task, state.data)]);
  return dc.endDialog();
};
