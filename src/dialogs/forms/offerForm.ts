import type { FormPurpose } from '../../services/secureForms/types.ts';
import { formCard } from '../cards/formCard.ts';
import type { Chat } from '../chat.ts';
import type { StandingQuestion } from '../chatDialog.ts';

/** Where secure forms can be opened: in the website's chat (page or terminal), which proves that it is the chat's own. */
export const canOpenForms = (chat: Chat): boolean => chat.turn.caller.channel === 'webchat';

const choicesOf = (chat: Chat) => [
  { label: chat.t('forms.openNew'), value: 'open' },
  { label: chat.t('common.cancel'), value: 'cancel' },
];

/**
 * Opens a form and shows its link; the act's id is minted here. An earlier form of the chat ends.
 * @throws what `openForm` throws
 */
export const offerForm = async (
  chat: Chat,
  state: StandingQuestion,
  { purpose, text }: { purpose: FormPurpose; text: string },
): Promise<void> => {
  const operationId = chat.turn.newOperationId();
  const { caller, locale } = chat.turn;
  const opened = await chat.deps.services.secureForms.openForm({ caller, purpose, operationId, locale });
  state.step = chat.newStep();
  state.operationId = operationId;
  state.form = { formId: opened.formId, purpose, finished: null };
  state.options = choicesOf(chat);
  const minutes = Math.floor((opened.expiresAt.getTime() - chat.turn.now.getTime()) / 60_000);
  const asked = `${text} ${chat.t('forms.staysOpen', { minutes })}`;
  const open = chat.t('forms.open');
  await chat.ask({
    text: `${asked}\n\n[${open}]([link])`,
    spoken: asked,
    card: formCard({ text: asked, open }),
    choices: state.options.slice(1),
    form: { formId: opened.formId, finished: chat.t('forms.finishedCard') },
  });
};

/** The form has closed without an act: shall there be another? */
export const askAnotherForm = async (chat: Chat, state: StandingQuestion): Promise<void> => {
  state.step = chat.newStep();
  state.form = null;
  state.operationId = null;
  state.options = choicesOf(chat);
  await chat.ask({ text: chat.t('forms.askAnother'), choices: state.options });
};

/** Asks again what stands: a form is waited for (nothing that was typed is repeated), or shall there be another one? */
export const askFormAgain = async (chat: Chat, state: StandingQuestion): Promise<void> => {
  if (!state.form) return askAnotherForm(chat, state);
  state.step = chat.newStep();
  state.options = choicesOf(chat);
  await chat.ask({ text: chat.t('forms.waiting'), choices: state.options });
};
