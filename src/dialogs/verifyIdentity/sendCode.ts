import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { chatOf } from '../chat.ts';
import { formatMoment } from '../format.ts';
import { ask } from './ask.ts';
import { type VerifyOutcome, verifyStateOf } from './verifyState.ts';

/** Ends without a proof; the task below ends too and offers a person. */
export const fail = (dc: DialogContext, words: string): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  chat.note(words);
  return dc.endDialog({ verification: 'failed' } satisfies VerifyOutcome);
};

/** This source has to wait: says until when. */
export const failPaused = (dc: DialogContext, until: Date | string): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const when = formatMoment(chat.locale, until, chat.deps.brand.timeZone);
  return fail(dc, chat.t('dialogs.verifyPaused', { when }));
};

/** Has a code mailed, if what was typed is right; the answer is the same if it is not. */
const sendCode = async (dc: DialogContext): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = verifyStateOf(dc);
  const { caller } = chat.turn;
  const { userId = '', pdn = '' } = state.said;
  const result = await chat.deps.services.verification.beginVerification({
    caller,
    operationId: state.operationId ?? chat.turn.newOperationId(),
    typed: caller.accountId ? null : { userId, pdn },
    locale: chat.locale,
  });
  if (result.kind === 'paused') return failPaused(dc, result.until);
  state.codeId = result.codeId;
  chat.note(chat.t(caller.accountId ? 'dialogs.codeSentToAccount' : 'dialogs.codeSent'));
  await ask(chat, state, 'code');
  return Dialog.EndOfTurn;
};

/** Asks for what is still missing of the User ID and PDN, then has a code mailed. */
export const identifyOrSend = async (dc: DialogContext): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = verifyStateOf(dc);
  const { userId, pdn } = state.said;
  if (chat.turn.caller.accountId || (userId && pdn)) return sendCode(dc);
  await ask(chat, state, userId ? 'pdn' : 'userId');
  return Dialog.EndOfTurn;
};

/** Has another code mailed, not before a minute is over. */
export const resendCode = async (dc: DialogContext): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = verifyStateOf(dc);
  if (!state.codeId) return identifyOrSend(dc);
  const result = await chat.deps.services.verification.resendCode({
    caller: chat.turn.caller,
    operationId: chat.turn.newOperationId(),
    codeId: state.codeId,
    locale: chat.locale,
  });
  if (result.kind === 'paused') return failPaused(dc, result.until);
  if (result.kind === 'dailyLimit') return fail(dc, chat.t('dialogs.codeDailyLimit'));
  if (result.kind === 'expired') {
    state.operationId = chat.turn.newOperationId();
    return identifyOrSend(dc);
  }
  if (result.kind === 'tooSoon') {
    const seconds = Math.max(1, Math.ceil((new Date(result.at).getTime() - chat.turn.now.getTime()) / 1000));
    chat.note(chat.t('dialogs.codeTooSoon', { seconds }));
  } else {
    state.codeId = result.codeId;
    chat.note(chat.t('dialogs.codeResent'));
  }
  await ask(chat, state, 'code');
  return Dialog.EndOfTurn;
};
