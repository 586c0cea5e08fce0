import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { AppError } from '../../errors.ts';
import type { MissingProof } from '../../services/identity/identify.ts';
import { operations } from '../../services/identity/operations.ts';
import type { FormPurpose } from '../../services/secureForms/types.ts';
import { chatOf } from '../chat.ts';
import { errorWords } from '../errorWords.ts';
import { canOpenForms, offerForm } from '../forms/offerForm.ts';
import { fail, identifyOrSend } from './sendCode.ts';
import { type VerifyOutcome, verifyStateOf } from './verifyState.ts';

const purposeOf: Record<Exclude<MissingProof, 'code'>, FormPurpose & ('questionGate' | 'reauthenticate')> = {
  gate: 'questionGate',
  reauthentication: 'reauthenticate',
};

const offerProof = async (dc: DialogContext, missing: Exclude<MissingProof, 'code'>) => {
  const chat = chatOf(dc.context);
  const state = verifyStateOf(dc);
  const purpose = purposeOf[missing];
  state.asking = 'form';
  state.level = (await chat.assurance()).level;
  try {
    await offerForm(chat, state, { purpose, text: chat.t(`forms.ask_${purpose}`) });
    return Dialog.EndOfTurn;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The verification ends so soon that it has to be made anew first.
    if (error.code === 'verificationRequired') return identifyOrSend(dc);
    return fail(dc, errorWords(chat, error));
  }
};

const prove = (dc: DialogContext, missing: MissingProof): Promise<DialogTurnResult> =>
  missing === 'code' ? identifyOrSend(dc) : offerProof(dc, missing);

/** Asks for what is still to be proved for the operation that it is about; passes when that is nothing. */
export const nextProof = async (dc: DialogContext): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const { operation, said } = verifyStateOf(dc);
  const { caller } = chat.turn;
  const { missing } = operation
    ? await chat.deps.services.identity.requirement({ caller, operation })
    : { missing: null };
  if (missing) return prove(dc, missing);
  return dc.endDialog({ verification: 'passed', said } satisfies VerifyOutcome);
};

/** Begins with what is known to be missing; where no form can be opened and one will be needed, says so before a code is mailed. */
export const firstProof = async (dc: DialogContext, missing: MissingProof): Promise<DialogTurnResult> => {
  const chat = chatOf(dc.context);
  const { operation } = verifyStateOf(dc);
  const rule = operation && operations[operation];
  if (rule && (rule.gate || rule.level === 3) && !canOpenForms(chat)) {
    return fail(dc, chat.t('forms.needsWebsite'));
  }
  if (missing === 'code') chat.note(chat.t('dialogs.whyVerify'));
  return prove(dc, missing);
};
