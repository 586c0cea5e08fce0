import { ActivityTypes } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { toLocale } from '../locale.ts';
import { greet, introduce } from './answers/greeting.ts';
import type { Chat } from './chat.ts';
import { hearEvent, isInstall } from './events.ts';
import { actionOf, noRecognition } from './input.ts';
import { interrupt } from './interruptions.ts';
import { hearCard, hearOffer } from './offers.ts';
import { activeOf, leaveUnknownDialogs, offerToResume } from './resume.ts';
import { route, startQueued } from './route.ts';
import { hearSecret } from './secretTyped.ts';
import { listen } from './understand.ts';

/** An act was done, but its turn was lost: tells its result. True where the new message asks for nothing else. */
const tellDone = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  const done = chat.turn.doneOperation;
  const active = dc.activeDialog;
  if (!done || active?.state?.operationId !== done.operationId) return false;
  if (!(await activeOf(dc)?.tellDone(dc, done.result))) return false;
  const { action } = chat.input;
  return action?.action === 'choose' || chat.entities.yesNo !== undefined || chat.input.text === '';
};

const hearMessage = async (dc: DialogContext, chat: Chat): Promise<void> => {
  chat.input.action = actionOf(chat.context.activity);
  if (!chat.input.action) listen(chat, dc.activeDialog !== undefined);
  if (await tellDone(dc, chat)) return;
  if (!chat.session.greeted) introduce(chat);
  if (await hearSecret(dc, chat)) return;
  if (await offerToResume(dc, chat)) return;
  if (await hearCard(dc, chat)) return;
  if (await hearOffer(dc, chat)) return;
  if (await interrupt(dc, chat)) return;
  await route(dc, chat);
};

/**
 * One turn: something that happened elsewhere, somebody who came in, or a message. For a message: what interrupts, then the
 * active dialog, then the recognizer: a task, an answer, "did you mean …?", or a person.
 */
export const runTurn = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const { activity } = chat.context;
  leaveUnknownDialogs(dc, chat);
  if (activity.type === ActivityTypes.Message) {
    await hearMessage(dc, chat);
    await startQueued(dc, chat);
  } else if (activity.type === ActivityTypes.Event && activity.name === 'webchat/join') {
    const asked = (activity.value as { locale?: unknown } | undefined)?.locale;
    if (!chat.session.greeted) {
      chat.turn.locale = toLocale(typeof asked === 'string' ? asked : activity.locale) ?? chat.turn.locale;
      chat.input.recognition = noRecognition(chat.turn.locale);
      greet(chat);
    }
  } else if (activity.type === ActivityTypes.Event) {
    await hearEvent(dc, chat);
    await startQueued(dc, chat);
  } else if (isInstall(activity) && !chat.session.greeted) {
    chat.turn.locale = toLocale(activity.locale) ?? chat.turn.locale;
    greet(chat);
  }
  await chat.flush();
};
