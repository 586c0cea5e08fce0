import { AppError } from '../../errors.ts';
import type { FormView } from '../../services/secureForms/readForm.ts';
import type { Submitted } from '../../services/secureForms/submitForm.ts';
import type { FormProblem } from '../../services/secureForms/types.ts';
import { sendJson } from '../http/sendJson.ts';
import { formPage } from './formPage.ts';
import { endingPage, endingWords, words } from './pages.ts';
import { problemsOf, readSubmission, type Submission, valuesOf } from './readSubmission.ts';
import { showOver } from './showForm.ts';
import { contextOf, show, type Visit } from './visit.ts';

type Open = Extract<FormView, { kind: 'open' }>;

const showProblems = (
  visit: Visit,
  form: Open,
  values: Record<string, string>,
  problems: FormProblem[],
  status = 422,
) => {
  if (visit.wantsJson) return sendJson(visit.response, status, { kind: 'problems', problems });
  show(visit, status, formPage(contextOf(visit, form.locale), form, { values, problems }));
};

const showSubmitted = (visit: Visit, form: Open, values: Record<string, string>, submitted: Submitted) => {
  if (submitted.kind === 'problems') return showProblems(visit, form, values, submitted.problems);
  const context = contextOf(visit, form.locale);
  const status = submitted.kind === 'done' ? 200 : 410;
  const text = submitted.kind === 'over' ? submitted.text : null;
  if (visit.wantsJson) {
    const { title } = endingWords(context, submitted.kind);
    return sendJson(visit.response, status, { ...submitted, title });
  }
  show(visit, status, endingPage(context, submitted.kind, text));
};

// Nothing was done and nothing was counted: the same may be sent again.
const passing: Partial<Record<AppError['code'], [status: number, key: 'busyText' | 'tooManyText']>> = {
  busy: [503, 'busyText'],
  tooManyRequests: [429, 'tooManyText'],
};

const submit = async (visit: Visit, form: Open, submission: Submission): Promise<void> => {
  const { token, deps } = visit;
  const context = contextOf(visit, form.locale);
  const values = valuesOf(form.fields, submission);
  const problems = problemsOf(context, form.fields, values);
  if (problems.length > 0) return showProblems(visit, form, values, problems);
  const { formToken } = submission;
  try {
    const submitted = await deps.services.secureForms.submitForm({ token, values, formToken });
    showSubmitted(visit, form, values, submitted);
  } catch (error) {
    const known = error instanceof AppError ? passing[error.code] : undefined;
    if (!known) throw error;
    const [status, key] = known;
    showProblems(visit, form, values, [{ field: null, text: words(context, `secureForms.${key}`) }], status);
  }
};

/**
 * POST: takes what was typed. Secrets are never sent back; a form that was done meanwhile answers as done, for it may be the same
 * submission again.
 */
export const takeForm = async (visit: Visit): Promise<void> => {
  const { secureForms } = visit.deps.services;
  const submission = readSubmission(
    visit.request,
    visit.request.headers['content-type']?.includes('json') ?? false,
  );
  const view = await secureForms.readForm({ token: visit.token });
  if (view.kind === 'open') {
    if (view.raisesChat && !submission.formToken && !visit.wantsJson) {
      return show(visit, 403, endingPage(contextOf(visit, view.locale), 'wrongPage'));
    }
    return submit(visit, view, submission);
  }
  if (view.reason !== 'done') return showOver(visit, view);
  const context = contextOf(visit, view.locale);
  if (visit.wantsJson)
    return sendJson(visit.response, 200, { kind: 'done', ...endingWords(context, 'done') });
  show(visit, 200, endingPage(context, 'done'));
};
