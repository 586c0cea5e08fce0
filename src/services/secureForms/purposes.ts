import { challengeQuestionsForm } from '../challengeQuestions/challengeQuestionsForm.ts';
import { questionGateForm } from '../challengeQuestions/questionGateForm.ts';
import { changePasswordForm } from '../credentials/changePasswordForm.ts';
import { reauthenticateForm } from '../credentials/reauthenticateForm.ts';
import { resetPasswordForm } from '../credentials/resetPasswordForm.ts';
import { secretQuestionForm } from '../helpDeskSecret/secretQuestionForm.ts';
import type { FormHandler, FormPurpose } from './types.ts';

/** What each form does; a purpose without its handler does not compile. */
export const purposes: Record<FormPurpose, FormHandler> = {
  questionGate: questionGateForm,
  reauthenticate: reauthenticateForm,
  challengeQuestions: challengeQuestionsForm,
  secretQuestion: secretQuestionForm,
  changePassword: changePasswordForm,
  resetPassword: resetPasswordForm,
};

export const isPurpose = (text: string): text is FormPurpose => Object.hasOwn(purposes, text);
