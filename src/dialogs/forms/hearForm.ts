import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { type Chat, chatOf } from '../chat.ts';
import { ChatDialog, type StandingQuestion } from '../chatDialog.ts';
import { matchChoice } from '../slotFilling/matchChoice.ts';
import { askFormAgain } from './offerForm.ts';

const speaksOfSomethingElse = (dc: DialogContext, chat: Chat): boolean => {
  const { decision, intent } = chat.input.recognition;
  const isOwn = dc.stack.some(({ id }) => {
    const dialog = dc.findDialog(id);
    return dialog instanceof ChatDialog && dialog.intents.includes(intent);
  });
  return decision === 'route' && intent !== 'outOfScope' && !isOwn;
};

/**
 * What a message means while a form is waited for: another form, cancel, something else altogether (`unhandled`), or nothing
 * that belongs here.
 */
export const hearForm = async (
  dc: DialogContext,
  state: StandingQuestion,
  then: { open(): Promise<DialogTurnResult>; cancel(): Promise<DialogTurnResult> },
): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const { action } = chat.input;
  const choice = action?.action === 'choose' ? action.value : matchChoice(chat, state.options)?.value;
  const { yesNo } = chat.entities;
  if (choice === 'open' || (!state.form && yesNo === 'yes')) return then.open();
  if (choice === 'cancel' || (!state.form && yesNo === 'no')) return then.cancel();
  if (speaksOfSomethingElse(dc, chat)) chat.unhandled = true;
  else await askFormAgain(chat, state);
  return Dialog.EndOfTurn;
};
