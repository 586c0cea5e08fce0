import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import type { FormField, FormSubmission, OpenForm, Prepared } from '../secureForms/types.ts';
import { checkPair, drawnPair } from './gate.ts';
import { questionText } from './questionText.ts';

const names = ['answer1', 'answer2'] as const;

/** The drawn pair as fields of a form. */
export const gateFields = async (knex: Knex, form: OpenForm): Promise<FormField[]> =>
  ((await drawnPair(knex, form.accountId)) ?? []).map(({ questionId }, index) => ({
    kind: 'answer',
    name: names[index] ?? '',
    label: questionText(form.locale, questionId),
    hint: t(form.locale, 'forms.answerHint'),
  }));

/** What is wrong with the answers in a form; null: they are right. One verdict for both. */
export const gateProblem = async (
  deps: ServiceDeps,
  { form, values }: FormSubmission,
): Promise<Exclude<Prepared, { kind: 'ready' }> | null> => {
  const { locale, accountId } = form;
  const answers: [string, string] = [values.answer1 ?? '', values.answer2 ?? ''];
  const empty = names.filter((_, index) => answers[index]?.trim() === '');
  if (empty.length > 0) {
    const text = t(locale, 'forms.answerMissing');
    return { kind: 'problems', problems: empty.map((field) => ({ field, text })) };
  }
  const answer = await checkPair(deps, { accountId, answers });
  if (answer.kind === 'right') return null;
  if (answer.kind === 'wrong') {
    const text = t(locale, 'forms.answersWrong', { setsLeft: answer.setsLeft });
    return { kind: 'problems', problems: [{ field: null, text }] };
  }
  const subject = { type: 'user' as const, id: accountId };
  return {
    kind: 'over',
    reason: answer.reason,
    text: t(locale, `forms.over_${answer.reason}`, { phone: deps.brand.helpDeskPhone }),
    audit: [
      {
        verb: 'user.gate_closed',
        actor: subject,
        subject,
        dealershipId: null,
        channel: form.channel,
        operationId: form.operationId,
        details: { reason: answer.reason },
      },
    ],
  };
};
