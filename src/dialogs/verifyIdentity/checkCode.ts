import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { mayAct } from '../../services/identity/authorise.ts';
import { operations } from '../../services/identity/operations.ts';
import type { CheckCodeResult } from '../../services/verification/types.ts';
import { chatOf } from '../chat.ts';
import { statusWords } from '../errorWords.ts';
import { ask } from './ask.ts';
import { nextProof } from './nextProof.ts';
import { fail, failPaused } from './sendCode.ts';
import { verifyStateOf } from './verifyState.ts';

type Verified = Extract<CheckCodeResult, { kind: 'verified' }>;

const pass = (dc: DialogContext, { account }: Verified): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  chat.forgetAssurance();
  const { operation } = verifyStateOf(dc);
  const goesOn = operation ? mayAct(operations[operation], account.status) : account.status === 'active';
  if (!goesOn) return fail(dc, statusWords(chat, account.status));
  chat.note(chat.t('dialogs.verified', { name: account.fullName }));
  return nextProof(dc);
};

/** Checks what was typed as the code. It costs a try only when it has eight digits. */
export const checkCode = async (dc: DialogContext, code: string): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const state = verifyStateOf(dc);
  if (code.length !== 8) {
    chat.note(chat.t('dialogs.codeShape'));
    await ask(chat, state, 'code');
    return Dialog.EndOfTurn;
  }
  const result = await chat.deps.services.verification.checkCode({
    caller: chat.turn.caller,
    operationId: state.operationId ?? chat.turn.newOperationId(),
    codeId: state.codeId ?? '',
    code,
  });
  if (result.kind === 'verified') return pass(dc, result);
  if (result.kind === 'paused') return failPaused(dc, result.until);
  if (result.kind === 'wrong') {
    chat.note(chat.t('dialogs.codeWrong', { triesLeft: result.triesLeft }));
    await ask(chat, state, 'code');
    return Dialog.EndOfTurn;
  }
  chat.note(chat.t(result.kind === 'usedUp' ? 'dialogs.codeUsedUp' : 'dialogs.codeExpired'));
  await ask(chat, state, 'renew');
  return Dialog.EndOfTurn;
};
