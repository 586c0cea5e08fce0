import type { DialogContext } from 'botbuilder-dialogs';
import type { Chat } from './chat.ts';
import { ChatDialog } from './chatDialog.ts';
import { learnCorrection } from './learning.ts';

const idleLimitMs = 30 * 60 * 1000;

/** The running dialog, if there is one. */
export const activeOf = (dc: DialogContext): ChatDialog | null => {
  const dialog = dc.activeDialog && dc.findDialog(dc.activeDialog.id);
  return dialog instanceof ChatDialog ? dialog : null;
};

/** What the running dialog is called; of a verification, the task that it serves. */
export const activeName = (dc: DialogContext, chat: Chat): string => {
  const task = dc.stack.findLast(({ id }) => {
    const dialog = dc.findDialog(id);
    return dialog instanceof ChatDialog && dialog.intents.length > 0;
  });
  const dialog = task && dc.findDialog(task.id);
  return dialog instanceof ChatDialog ? dialog.nameOf(chat, task?.state) : '';
};

/** Says what runs, and asks its question again. */
export const backToRunning = async (dc: DialogContext, chat: Chat): Promise<void> => {
  chat.note(chat.t('dialogs.backTo', { task: activeName(dc, chat) }));
  await dc.repromptDialog();
};

/** A dialog that this version does not know any more (an upgrade in between) is left politely. */
export const leaveUnknownDialogs = (dc: DialogContext, chat: Chat): void => {
  if (dc.stack.every(({ id }) => dc.findDialog(id) instanceof ChatDialog)) return;
  chat.deps.log.warn({ dialogs: dc.stack.map(({ id }) => id) }, 'left dialogs of another version');
  dc.stack.splice(0);
  chat.note(chat.t('dialogs.upgraded'));
};

/** After half an hour without a word: greets, and asks whether to go on. True: asked. */
export const offerToResume = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  if (chat.turn.idleMs <= idleLimitMs || !activeOf(dc)) return false;
  for (const { state } of dc.stack) if ('said' in state) state.said = {};
  chat.note(chat.t('dialogs.welcomeBack', { task: activeName(dc, chat) }));
  chat.offer([
    { label: chat.t('dialogs.goOn'), action: { action: 'resume' } },
    { label: chat.t('dialogs.dropIt'), action: { action: 'drop' } },
  ]);
  return true;
};

/** Goes on with the running dialog; who it is has to be proved anew. */
export const resumeActive = async (dc: DialogContext): Promise<void> => {
  await activeOf(dc)?.resume(dc);
};

/** Leaves the running task; one that had been interrupted by it goes on. */
export const dropActive = async (dc: DialogContext, chat: Chat): Promise<void> => {
  chat.note(chat.t('dialogs.cancelled', { task: activeName(dc, chat) }));
  learnCorrection(chat, null);
  chat.session.queue = [];
  const isTask = (id: string) => {
    const dialog = dc.findDialog(id);
    return dialog instanceof ChatDialog && dialog.intents.length > 0;
  };
  while (dc.activeDialog && !isTask(dc.activeDialog.id)) dc.stack.pop();
  await dc.endDialog();
};
