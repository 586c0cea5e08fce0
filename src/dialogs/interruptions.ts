import type { DialogContext } from 'botbuilder-dialogs';
import type { Command } from '../faq/recognizer/types.ts';
import type { Locale } from '../locale.ts';
import { listCapabilities } from './answers/listCapabilities.ts';
import { askedLanguage } from './askedLanguage.ts';
import type { Chat } from './chat.ts';
import { wordCount } from './input.ts';
import { activeName, activeOf, dropActive } from './resume.ts';
import { startIntent } from './route.ts';

// A long message that only contains "help" or "cancel" is no command; least of all where any text is an answer.
const isShort = (dc: DialogContext, chat: Chat): boolean => {
  const free = activeOf(dc)?.takesAnyText(dc.activeDialog?.state) ?? false;
  return wordCount(chat.input.text) <= (free ? 4 : 8);
};

const help = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (!activeOf(dc)) return listCapabilities(chat);
  chat.note(chat.t('dialogs.helpInside', { task: activeName(dc, chat) }));
  await dc.repromptDialog();
};

const back = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const active = activeOf(dc);
  if (!active) {
    chat.note(chat.t('dialogs.nothingToGoBack'));
    return listCapabilities(chat);
  }
  if (await active.back(dc)) return;
  chat.note(chat.t('dialogs.firstQuestion'));
  await dc.repromptDialog();
};

const startOver = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const active = activeOf(dc);
  if (!active) return listCapabilities(chat);
  chat.note(chat.t('dialogs.startingOver'));
  await active.startOver(dc);
};

const repeat = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (activeOf(dc)) await dc.repromptDialog();
  else chat.note(chat.session.lastSaid || chat.t('dialogs.whatElse'));
};

// In the profile it is the answer to a question.
const languageOf = (dc: DialogContext, chat: Chat): Locale | null =>
  dc.stack.some(({ id }) => id === 'editProfile') ? null : askedLanguage(chat.input.text);

const goOnIn = async (dc: DialogContext, chat: Chat, locale: Locale): Promise<void> => {
  chat.turn.locale = locale;
  if (activeOf(dc)) await dc.repromptDialog();
  else chat.note(chat.t('dialogs.inThisLanguage'));
};

const cancel = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (activeOf(dc)) return dropActive(dc, chat);
  chat.session.queue = [];
  chat.note(chat.t('dialogs.nothingToCancel'));
};

const commands: Record<Command, ((dc: DialogContext, chat: Chat) => Promise<void>) | null> = {
  cancel,
  help,
  back,
  startOver,
  repeat,
  // The running dialog's own words.
  resend: null,
  skip: null,
};

/** What works everywhere: help, back, start over, repeat, cancel, another language, a person. True: it was one of these. */
export const interrupt = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  if (!isShort(dc, chat)) return false;
  const { command } = chat.entities;
  const { intent, decision, intents, score } = chat.input.recognition;
  const run = command ? commands[command] : null;
  const routed = decision === 'route' && intents.length <= 1;
  const language = languageOf(dc, chat);
  if (language) await goOnIn(dc, chat, language);
  else if (run) await run(dc, chat);
  else if (routed && intent === 'cancel' && (score >= 0.8 || !activeOf(dc))) await cancel(dc, chat);
  else if (routed && intent === 'talkToHuman' && dc.activeDialog?.id !== 'talkToHuman')
    await startIntent(dc, chat, 'talkToHuman', 'do');
  else return false;
  chat.session.failures = 0;
  return true;
};
