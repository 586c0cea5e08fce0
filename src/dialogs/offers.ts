import type { DialogContext } from 'botbuilder-dialogs';
import type { OfferedAction } from './action.ts';
import { misunderstood } from './answers/clarify.ts';
import { isBareNumber, noSuchNumber } from './answers/noSuchNumber.ts';
import type { Chat } from './chat.ts';
import { wordCount } from './input.ts';
import { learnChoice } from './learning.ts';
import { asksForMore } from './moreWords.ts';
import { dropActive, resumeActive } from './resume.ts';
import { startIntent } from './route.ts';
import { matchChoice } from './slotFilling/matchChoice.ts';

/** Does what was offered. */
const follow = async (dc: DialogContext, chat: Chat, action: OfferedAction): Promise<void> => {
  if (action.action === 'task') {
    learnChoice(chat, action.task);
    await startIntent(dc, chat, action.task, action.mode ?? 'queued', action.data);
  } else if (action.action === 'begin') {
    await dc.beginDialog(action.task, { data: action.data });
  } else if (action.action === 'resume') {
    await resumeActive(dc);
  } else if (action.action === 'drop') {
    await dropActive(dc, chat);
  } else {
    learnChoice(chat, 'outOfScope');
    chat.note(chat.t('dialogs.whatElse'));
  }
};

const nextPageOf = <O extends { action: OfferedAction }>(options: readonly O[]): O | null =>
  options.find(({ action }) => action.action === 'begin' && Number(action.data.offset ?? 0) > 0) ?? null;

/** A choice of the last message that belongs to no task. Whatever else is said, the choices are gone. True: followed. */
export const hearOffer = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  const { offer } = chat.session;
  if (!offer || chat.input.action) return false;
  const options = offer.options.map((option, index) => ({
    ...option,
    value: meaningOf(option.action, index),
  }));
  const chosen = matchChoice(chat, options) ?? (asksForMore(chat) ? nextPageOf(options) : null);
  if (chat.entities.command !== 'repeat') chat.session.offer = null;
  if (!chosen && !dc.activeDialog && isBareNumber(chat)) {
    chat.session.offer = offer;
    noSuchNumber(chat);
    return true;
  }
  if (!chosen && !dc.activeDialog && chat.entities.yesNo === 'no' && wordCount(chat.input.text) <= 3) {
    chat.note(chat.t('dialogs.whatElse'));
    return true;
  }
  if (!chosen) return false;
  chat.session.failures = 0;
  await follow(dc, chat, chosen.action);
  return true;
};

// "Yes" takes what is offered first, "no" what declines.
const meaningOf = (action: OfferedAction, index: number): string => {
  if (action.action === 'drop' || action.action === 'nothing') return 'no';
  return index === 0 ? 'yes' : String(index);
};

/** A card's button: begins a task, or answers its own question, once. True: it was a button. */
export const hearCard = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  const { action } = chat.input;
  if (!action) return false;
  chat.session.offer = null;
  if (action.action === 'task') {
    await startIntent(dc, chat, action.task, action.mode ?? 'queued');
    return true;
  }
  const standing: { step?: string } | undefined = dc.activeDialog?.state;
  if (standing?.step === action.step) {
    await dc.continueDialog();
    if (!chat.unhandled) return true;
    misunderstood(chat);
    await dc.repromptDialog();
    return true;
  }
  chat.note(chat.t('dialogs.cardFinished'));
  await dc.repromptDialog();
  return true;
};
