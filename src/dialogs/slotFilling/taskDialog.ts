import type { TurnContext } from 'botbuilder';
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { FormFinished } from '../../services/secureForms/types.ts';
import { type Chat, chatOf } from '../chat.ts';
import { ChatDialog } from '../chatDialog.ts';
import { askFormAgain } from '../forms/offerForm.ts';
import type { VerifyOutcome } from '../verifyIdentity/verifyState.ts';
import { personFor } from './about.ts';
import { askSlot, askSummary, askWhatToChange } from './askSlot.ts';
import { fillSlots } from './fillSlots.ts';
import { hear } from './hear.ts';
import { act, proceed, tellResult } from './proceed.ts';
import type { Task, TaskData } from './task.ts';
import { hearTaskForm, taskFormFinished } from './taskForm.ts';
import {
  changeStep,
  formStep,
  newTaskState,
  type SaidIdentity,
  summaryStep,
  type TaskState,
  taskStateOf,
} from './taskState.ts';
import { sayUnderstood } from './understood.ts';

export interface TaskOptions {
  /** Slots that are known already. */
  data?: TaskData;
  /** Whether the message that led here is to be read for more of them. */
  listen?: boolean;
}

/**
 * The one mechanism of slot filling and repair, for every task:
 *
 *     begin → [verify] → question ⇄ answer, correction, back, start over → summary ⇄ change → act, or its form → done
 *               ↑ and again wherever the verification has run out; the slots stay
 *
 * What a message can be besides an answer (a digression, cancel, help, …) is `mainDialog.ts`'s.
 */
export class TaskDialog extends ChatDialog {
  readonly #task: Task<TaskData>;

  constructor(task: Task<TaskData>) {
    super(task.id);
    this.#task = task;
  }

  get intents() {
    return this.#task.intents;
  }

  nameOf(chat: Chat): string {
    return this.#task.name(chat);
  }

  takesAnyText(state: TaskState): boolean {
    return this.#task.slots.some((slot) => slot.name === state.asking && slot.free);
  }

  override async beginDialog(dc: DialogContext, options: TaskOptions = {}): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    const state = newTaskState(this.#task, options.data);
    Object.assign(taskStateOf(dc), state);
    if (options.listen) await this.#listen(chat, taskStateOf(dc));
    return proceed(dc, this.#task);
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return taskStateOf(dc).asking === formStep ? hearTaskForm(dc, this.#task) : hear(dc, this.#task);
  }

  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    result?: Partial<VerifyOutcome> & { takenOver?: boolean },
  ): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    if (result?.takenOver) {
      chat.note(chat.t('dialogs.handedOver', { task: this.nameOf(chat) }));
      return dc.endDialog(result);
    }
    if (result?.verification === 'failed') {
      chat.offer([personFor(chat, this.#task, taskStateOf(dc).data)]);
      return dc.endDialog();
    }
    if (result?.verification === 'passed') return this.#afterVerification(dc, result.said);
    // What the digression offered must not take the answer to the question that is asked now.
    chat.session.offer = null;
    const { form, asking } = taskStateOf(dc);
    if (form?.finished) return this.formFinished(dc, form.finished);
    chat.note(chat.t('dialogs.backTo', { task: this.nameOf(chat) }));
    if (asking !== formStep) return proceed(dc, this.#task);
    await askFormAgain(chat, taskStateOf(dc));
    return Dialog.EndOfTurn;
  }

  override formFinished(dc: DialogContext, finished: FormFinished): Promise<DialogTurnResult> {
    return taskFormFinished(dc, this.#task, finished);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const chat = chatOf(context);
    const state: TaskState = instance.state;
    const slot = this.#task.slots.find(({ name }) => name === state.asking);
    if (slot) return askSlot(chat, state, slot);
    if (state.asking === formStep) return askFormAgain(chat, state);
    if (state.asking === changeStep) return askWhatToChange(chat, this.#task, state);
    const summary = state.asking === summaryStep && (await this.#task.summary(chat, state.data));
    if (summary) return askSummary(chat, this.#task, state, summary);
  }

  override async back(dc: DialogContext): Promise<boolean> {
    const state = taskStateOf(dc);
    if (this.#task.slots.some(({ name }) => name === state.asking)) state.asked.pop();
    const previous = this.#task.slots.find(({ name }) => name === state.asked.at(-1));
    if (!previous) return false;
    state.form = null;
    state.asked.pop();
    Object.assign(state.data, previous.clear(state.data));
    await askSlot(chatOf(dc.context), state, previous);
    return true;
  }

  override async startOver(dc: DialogContext): Promise<DialogTurnResult> {
    if (!this.#task.form) await this.#task.leave?.(chatOf(dc.context), taskStateOf(dc).data);
    Object.assign(taskStateOf(dc), newTaskState(this.#task));
    return proceed(dc, this.#task);
  }

  override resume(dc: DialogContext): Promise<DialogTurnResult> {
    taskStateOf(dc).said = {};
    return proceed(dc, this.#task);
  }

  override async tellDone(dc: DialogContext, result: unknown): Promise<boolean> {
    await tellResult(dc, this.#task, result);
    return true;
  }

  override async endDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const state: TaskState = instance.state;
    if (!this.#task.form) await this.#task.leave?.(chatOf(context), state.data);
  }

  async #listen(chat: Chat, state: TaskState): Promise<void> {
    const heard = await fillSlots(chat, this.#task, state.data, null);
    const { userId, pdn } = chat.entities;
    const isPdn = pdn !== undefined && !this.#task.noPdn?.(state.data)?.includes(pdn);
    state.said = { ...(userId && { userId }), ...(isPdn && { pdn }) };
    sayUnderstood(chat, this.#task, state.data, heard.changed);
    for (const problem of heard.problems) chat.note(problem);
  }

  async #afterVerification(dc: DialogContext, said?: SaidIdentity): Promise<DialogTurnResult> {
    const state = taskStateOf(dc);
    state.said = said ?? {};
    return state.confirmed ? act(dc, this.#task) : proceed(dc, this.#task);
  }
}
