import { questionGateForm } from '../challengeQuestions/questionGateForm.ts';
import { reauthenticateForm } from '../credentials/reauthenticateForm.ts';
import type { FormHandler, FormPurpose } from './types.ts';

/** What each form does; a purpose without its handler does not compile. */
export const purposes: Record<FormPurpose, FormHandler> = {
  questionGate: questionGateForm,
  reauthenticate: reauthenticateForm,
};

export const isPurpose = (text: string): text is FormPurpose => Object.hasOwn(purposes, text);
