import { AppError } from '../../errors.ts';
import { createKeyedMutex } from '../../keyedMutex.ts';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import { hashToken } from '../ids.ts';
import { endWithoutAct } from './endWithoutAct.ts';
import { callerOf, type FormRow, findForm, formOf, prolongVerification, stateOf } from './formRow.ts';
import { isFormToken } from './formToken.ts';
import { purposes } from './purposes.ts';
import type { FormProblem, FormPurpose, FormSubmission, Prepared } from './types.ts';
import { useForm } from './useForm.ts';

export interface SubmitFormInput {
  token: string;
  values: Record<string, string>;
  /** Of the chat's own page; null from anywhere else. */
  formToken: string | null;
}

export type Submitted =
  /** The act was done, now or by an earlier submission. */
  | { kind: 'done'; purpose: FormPurpose }
  /** Nothing was done; the form stays open. */
  | { kind: 'problems'; problems: FormProblem[] }
  /** Nothing was done, and the form is over. */
  | { kind: 'over'; reason: string; text: string };

type Over = Extract<Prepared, { kind: 'over' }>;

// What was proved does not hold any more, or the account may not.
const notAllowed = (locale: Locale, error: AppError): Over => {
  const reason = error.code === 'verificationRequired' ? 'verificationRequired' : 'notAllowed';
  return { kind: 'over', reason, text: t(locale, `forms.over_${reason}`) };
};

// Before anything is hashed: what the act will ask again.
const standing = async (
  deps: ServiceDeps,
  row: FormRow,
  { form, caller }: FormSubmission,
): Promise<Over | null> => {
  try {
    await prolongVerification(deps.knex, row, deps.clock.now());
    await deps.knex.transaction((trx) => authorise(deps, trx, caller, purposes[form.purpose].operation));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return notAllowed(form.locale, error);
  }
};

/** The act, or why there is none: also what changed for the account between the look at the values and the act. */
const actOrNot = async (
  deps: ServiceDeps,
  row: FormRow,
  submission: FormSubmission,
): Promise<Exclude<Prepared, { kind: 'ready' }> | null> => {
  const refused = await standing(deps, row, submission);
  const prepared = refused ?? (await purposes[submission.form.purpose].prepare(deps, submission));
  if (prepared.kind !== 'ready') return prepared;
  try {
    await useForm(deps, row, submission, prepared);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Of two chats with one re-enrolment the second finds it used.
    if (error.code === 'verificationRequired') return notAllowed(submission.form.locale, error);
    if (error.code !== 'gone') throw error;
    const text = t(submission.form.locale, 'forms.over_accountChanged');
    return { kind: 'over', reason: 'accountChanged', text };
  }
};

const settle = async (deps: ServiceDeps, input: SubmitFormInput): Promise<Submitted> => {
  const row = await findForm(deps.knex, input.token);
  const form = row && formOf(row);
  if (!form) return { kind: 'over', reason: 'unknown', text: t('en', 'forms.ended') };
  const { purpose, conversationId, channelUserId, locale } = form;
  const state = stateOf(row, deps.clock.now());
  if (state === 'done') return { kind: 'done', purpose };
  if (state !== 'open') return { kind: 'over', reason: state, text: t(locale, `forms.${state}`) };
  const isChat = isFormToken(deps.keyring, input.formToken, conversationId, channelUserId);
  if (purposes[purpose].raisesChat && !isChat) {
    return { kind: 'problems', problems: [{ field: null, text: t(locale, 'forms.otherPlace') }] };
  }
  const submission = { form, values: input.values, caller: callerOf(form) };
  const ending = await actOrNot(deps, row, submission);
  if (ending?.kind === 'over') await endWithoutAct(deps, form, ending);
  // Another process may have been faster: then that is the answer.
  const isUsed = ending === null || (await findForm(deps.knex, input.token))?.used_at;
  return isUsed ? { kind: 'done', purpose } : ending;
};

// So that the same thing sent twice at once is looked at once, and costs one try.
const oneByOne = createKeyedMutex();

/**
 * Takes what was typed into a form. The values are looked at and hashed outside of any transaction; the act, its audit events,
 * its mails, the form's use and the word to the chat are one. The same form again, also at the same time, gets the same
 * answer and has one effect. Refused when the account, or the verification that the form was opened under, is not what it was.
 * A purpose that raises the chat wants that chat's `formToken`: elsewhere nothing is looked at, and the form stays open.
 * @throws AppError('busy') while too much is being hashed, or a hundred submissions of the form wait
 */
export const submitForm = (deps: ServiceDeps, input: SubmitFormInput): Promise<Submitted> =>
  oneByOne.run(hashToken(input.token), () => settle(deps, input));
