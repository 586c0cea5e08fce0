import type { DialogContext } from 'botbuilder-dialogs';
import type { FormFinished } from '../../services/secureForms/types.ts';
import type { Chat } from '../chat.ts';
import type { StandingQuestion } from '../chatDialog.ts';
import { activeName, activeOf } from '../resume.ts';
import { taskIds, tasks } from '../tasks/index.ts';

const awaited = (state: unknown) => (state as Partial<StandingQuestion> | undefined)?.form ?? null;

/** The forms that dialogs wait for. */
export const awaitedForms = (dc: DialogContext): string[] =>
  dc.stack.flatMap(({ state }) => awaited(state)?.formId ?? []);

const backToActive = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (!activeOf(dc)) return;
  await chat.flush();
  chat.note(chat.t('dialogs.backTo', { task: activeName(dc, chat) }));
  await dc.repromptDialog();
};

// It was cancelled at the moment in which it was used: the truth is told all the same.
const tellUnawaited = async (dc: DialogContext, chat: Chat, { purpose, outcome, result }: FormFinished) => {
  const id = taskIds.find((each) => tasks[each].form?.purpose === purpose);
  if (!id || outcome !== 'done') return;
  const task = tasks[id];
  await task.done(chat, result, task.start());
  await backToActive(dc, chat);
};

/**
 * A secure form has ended. The dialog that waits for it goes on; where another one lies above, it does so afterwards. Counts once
 * however often it is told, also after a restart: what is waited for stands in the state.
 */
export const hearFormEvent = async (dc: DialogContext, chat: Chat, finished: FormFinished): Promise<void> => {
  const waiting = dc.stack.find(({ state }) => awaited(state)?.formId === finished.formId);
  if (!waiting) return tellUnawaited(dc, chat, finished);
  if (waiting === dc.activeDialog) {
    await activeOf(dc)?.formFinished(dc, finished);
    return;
  }
  waiting.state.form.finished = finished;
  chat.note(chat.t('forms.heardLater'));
  await backToActive(dc, chat);
};
