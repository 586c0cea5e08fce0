import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { IntentId } from '../faq/intents.ts';
import type { FormFinished, FormPurpose } from '../services/secureForms/types.ts';
import type { Chat } from './chat.ts';

/** What every running dialog's state has: the question that stands, and the act that hangs on its answer. */
export interface StandingQuestion {
  /** Names the question; cards of another one are finished. */
  step: string;
  operationId: string | null;
  /** The choices last shown, so that their numbers and words mean the same after a restart. */
  options: { label: string; value: string }[];
  /** The secure form that is waited for. */
  form?: AwaitedForm | null;
}

/** A secure form that a dialog has offered. */
export interface AwaitedForm {
  formId: string;
  purpose: FormPurpose;
  /** How it ended, if that came to be known while another dialog lay above. */
  finished: FormFinished | null;
}

/** A dialog that the repair mechanism can talk to: help, back, start over, digressions and return work on each. */
export abstract class ChatDialog extends Dialog {
  /** Messages of these intents belong to the dialog. */
  abstract readonly intents: readonly IntentId[];
  /** What it is called in "Back to …". */
  abstract nameOf(chat: Chat, state: object): string;
  /** Whether any text is an answer to the standing question. */
  abstract takesAnyText(state: object): boolean;
  /** One step back. False where there is nothing before. */
  abstract back(dc: DialogContext): Promise<boolean>;
  /** Forgets everything that was said in it and asks from the beginning. */
  abstract startOver(dc: DialogContext): Promise<DialogTurnResult>;
  /** The form that it waits for has ended; the dialog is the active one. */
  abstract formFinished(dc: DialogContext, finished: FormFinished): Promise<DialogTurnResult>;
  /** Tells an act that was done although its turn was lost. False: this dialog has no such act. */
  abstract tellDone(dc: DialogContext, result: unknown): Promise<boolean>;
  /** Goes on after a pause; who it is has to be proved again. */
  abstract resume(dc: DialogContext): Promise<DialogTurnResult>;
}
