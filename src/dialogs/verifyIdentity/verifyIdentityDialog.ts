import type { TurnContext } from 'botbuilder';
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { FormFinished } from '../../services/secureForms/types.ts';
import { type Chat, chatOf } from '../chat.ts';
import { ChatDialog } from '../chatDialog.ts';
import { hearForm } from '../forms/hearForm.ts';
import { askAnotherForm, askFormAgain } from '../forms/offerForm.ts';
import { formReasonWords } from '../forms/reasonWords.ts';
import { matchChoice } from '../slotFilling/matchChoice.ts';
import type { SaidIdentity } from '../slotFilling/taskState.ts';
import { isQuestion } from '../understand.ts';
import { ask } from './ask.ts';
import { checkCode } from './checkCode.ts';
import { saysMailboxIsLost } from './lostMailbox.ts';
import { firstProof, nextProof } from './nextProof.ts';
import { readCode, readIdentity } from './readIdentity.ts';
import { fail, identifyOrSend, resendCode } from './sendCode.ts';
import {
  type VerifyOptions,
  type VerifyOutcome,
  type VerifyState,
  verifyIdentityId,
  verifyStateOf,
} from './verifyState.ts';

/** Proves who it is, as the steps of `verifyState.ts` say. Begins above a task; ends with a `VerifyOutcome`. */
export class VerifyIdentityDialog extends ChatDialog {
  readonly intents = [];

  constructor() {
    super(verifyIdentityId);
  }

  nameOf(chat: Chat): string {
    return chat.t('dialogs.verification');
  }

  takesAnyText(): boolean {
    return false;
  }

  override async beginDialog(dc: DialogContext, options: VerifyOptions): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    const { level } = await chat.assurance();
    const state: VerifyState = {
      asking: 'userId',
      operation: options.operation,
      said: { ...options.said },
      codeId: null,
      level,
      step: '',
      operationId: null,
      options: [],
      form: null,
    };
    Object.assign(verifyStateOf(dc), state);
    return firstProof(dc, options.missing);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    const state = verifyStateOf(dc);
    if (state.asking === 'form') return this.#hearForm(dc);
    const said = this.#identityIn(chat, state);
    if (said.userId || said.pdn) {
      Object.assign(state.said, said);
      return identifyOrSend(dc);
    }
    if (state.asking === 'renew') return this.#renew(dc);
    if (/\bpdn\b/i.test(chat.input.text) && isQuestion(chat)) {
      chat.note(chat.t('dialogs.pdnExplained'));
      await ask(chat, state, state.asking);
      return Dialog.EndOfTurn;
    }
    if (state.asking === 'pdn' && /\d/.test(chat.input.text)) {
      chat.note(chat.t('dialogs.pdnShape'));
      await ask(chat, state, 'pdn');
      return Dialog.EndOfTurn;
    }
    if (saysMailboxIsLost(chat.input.text)) {
      const { helpDeskPhone: phone, helpDeskHours: hours } = chat.deps.brand;
      return fail(dc, chat.t('email.lostMailbox', { phone, hours }));
    }
    const code = state.asking === 'code' ? (chat.entities.code ?? readCode(chat.input.text)) : null;
    if (code) return checkCode(dc, code);
    if (state.asking === 'code' && chat.entities.command === 'resend') return resendCode(dc);
    chat.unhandled = true;
    return Dialog.EndOfTurn;
  }

  // Something else was done in between: with a proof of its own the task decides anew, else the code that was mailed still counts.
  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    result?: { takenOver?: boolean },
  ): Promise<DialogTurnResult> {
    if (result?.takenOver) return dc.endDialog(result);
    const chat = chatOf(dc.context);
    const state = verifyStateOf(dc);
    chat.session.offer = null;
    if (state.form?.finished) return this.formFinished(dc, state.form.finished);
    const { level } = await chat.assurance();
    if (level !== state.level) return this.resume(dc);
    chat.note(chat.t('dialogs.backTo', { task: this.nameOf(chat) }));
    await this.#askAgain(chat, state);
    return Dialog.EndOfTurn;
  }

  override async formFinished(dc: DialogContext, finished: FormFinished): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    const state = verifyStateOf(dc);
    const { purpose, outcome, reason } = finished;
    state.form = null;
    if (outcome === 'done') {
      chat.forgetAssurance();
      chat.note(
        chat.t(purpose === 'reauthenticate' ? 'forms.done_reauthenticate' : 'forms.done_questionGate'),
      );
      return nextProof(dc);
    }
    if (outcome === 'over' && reason !== 'verificationRequired') {
      return fail(dc, formReasonWords(chat, reason));
    }
    chat.note(outcome === 'expired' ? chat.t('forms.chatExpired') : formReasonWords(chat, reason));
    await askAnotherForm(chat, state);
    return Dialog.EndOfTurn;
  }

  override async tellDone(dc: DialogContext): Promise<boolean> {
    const { form } = verifyStateOf(dc);
    if (!form) return false;
    const { formId, purpose } = form;
    await this.formFinished(dc, { formId, purpose, outcome: 'done', reason: null, result: {} });
    return true;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const state: VerifyState = instance.state;
    await this.#askAgain(chatOf(context), state);
  }

  override async back(dc: DialogContext): Promise<boolean> {
    const chat = chatOf(dc.context);
    const state = verifyStateOf(dc);
    if (chat.turn.caller.accountId || state.asking === 'userId' || state.asking === 'form') return false;
    if (state.asking === 'pdn') {
      state.said = {};
      await ask(chat, state, 'userId');
    } else {
      delete state.said.pdn;
      await ask(chat, state, 'pdn');
    }
    return true;
  }

  override startOver(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#above(dc).startOver(dc);
  }

  override resume(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#above(dc).resume(dc);
  }

  // Leaves the verification without an outcome: the task decides anew whether it needs one.
  #above(dc: DialogContext): ChatDialog {
    dc.stack.pop();
    const above = dc.activeDialog && dc.findDialog(dc.activeDialog.id);
    if (!(above instanceof ChatDialog)) throw new Error('a verification without a task');
    return above;
  }

  // While a code is awaited, digits are the code unless the message says that they are something else.
  #identityIn(chat: Chat, state: VerifyState): SaidIdentity {
    if (chat.turn.caller.accountId) return {};
    const awaitsCode = state.asking === 'code' || state.asking === 'renew';
    const names = /\b(pdn|user|usuario|utilisateur|identifiant)\b/i.test(chat.input.text);
    return awaitsCode && !names ? {} : readIdentity(chat, state.asking);
  }

  async #renew(dc: DialogContext): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    const state = verifyStateOf(dc);
    const choice = matchChoice(chat, state.options)?.value;
    if (choice === 'yes' || chat.entities.command === 'resend') return identifyOrSend(dc);
    if (choice === 'cancel' || chat.entities.yesNo === 'no') return this.#cancel(dc);
    chat.unhandled = true;
    return Dialog.EndOfTurn;
  }

  #hearForm(dc: DialogContext): Promise<DialogTurnResult> {
    return hearForm(dc, verifyStateOf(dc), { open: () => nextProof(dc), cancel: () => this.#cancel(dc) });
  }

  #askAgain(chat: Chat, state: VerifyState): Promise<void> {
    return state.asking === 'form' ? askFormAgain(chat, state) : ask(chat, state, state.asking);
  }

  #cancel(dc: DialogContext): Promise<DialogTurnResult> {
    const chat = chatOf(dc.context);
    chat.note(chat.t('dialogs.nothingChanged'));
    return dc.endDialog({ verification: 'failed' } satisfies VerifyOutcome);
  }
}
