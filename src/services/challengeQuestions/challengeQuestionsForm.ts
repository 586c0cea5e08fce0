import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import type { FormField, FormHandler, FormProblem, FormSubmission, OpenForm } from '../secureForms/types.ts';
import { answerProblem, longest, shortest } from './answerProblem.ts';
import { forgetPair, reopenGate } from './gate.ts';
import { isQuestionId, questionIds, questionText } from './questionText.ts';
import { useReenrolment } from './reenrolments.ts';
import { questionsEnrolled } from './rules.ts';

const positions = Array.from({ length: questionsEnrolled }, (_, index) => index + 1);

const fieldsIn = (locale: Locale): FormField[] => {
  const options = questionIds
    .map((value) => ({ value, label: questionText(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return positions.flatMap((number): FormField[] => [
    {
      kind: 'choice',
      name: `question${number}`,
      label: t(locale, 'enrolment.question', { number }),
      options,
      group: 'questions',
    },
    {
      kind: 'answer',
      name: `answer${number}`,
      label: t(locale, 'enrolment.answer', { number }),
      hint: t(locale, 'enrolment.answerHint', { shortest }),
      again: true,
    },
  ]);
};

interface Enrolled {
  questionId: string;
  answer: string;
}

const enrolledIn = (values: Record<string, string>): Enrolled[] =>
  positions.map((number) => ({
    questionId: values[`question${number}`] ?? '',
    answer: values[`answer${number}`] ?? '',
  }));

const problemsOf = (locale: Locale, enrolled: Enrolled[]): FormProblem[] =>
  enrolled.flatMap(({ questionId, answer }, index) => {
    const before = enrolled.slice(0, index);
    const problems: FormProblem[] = [];
    const isTwice = before.some((other) => other.questionId === questionId);
    if (!isQuestionId(questionId) || isTwice) {
      const text = t(locale, isTwice ? 'enrolment.questionTwice' : 'enrolment.questionMissing');
      problems.push({ field: `question${index + 1}`, text });
    }
    const others = before.map((other) => other.answer);
    const problem = answerProblem(answer, questionId, others);
    if (problem) {
      const text = t(locale, `enrolment.${problem}`, { shortest, longest });
      problems.push({ field: `answer${index + 1}`, text });
    }
    return problems;
  });

const write = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  form: OpenForm,
  rows: { question_id: string; answer_hash: string }[],
) => {
  const { accountId } = form;
  // Two forms of one account, in two chats, one after the other: both would find the same places free.
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`questions ${accountId}`]);
  await tellOwner(deps, trx, { accountId, kind: 'questions', channel: form.channel });
  await trx('challenge_answers').where({ user_id: accountId }).delete();
  await trx('challenge_answers').insert(
    rows.map((row, index) => ({ ...row, user_id: accountId, position: index + 1 })),
  );
  await forgetPair(trx, accountId);
  const reenrolmentId = await useReenrolment(trx, accountId, deps.clock.now());
  if (reenrolmentId) await reopenGate(deps, trx, accountId);
  return reenrolmentId;
};

const prepare = async (deps: ServiceDeps, { form, values }: FormSubmission) => {
  const enrolled = enrolledIn(values);
  const problems = problemsOf(form.locale, enrolled);
  if (problems.length > 0) return { kind: 'problems', problems } as const;
  const rows: { question_id: string; answer_hash: string }[] = [];
  // One after the other: a person's three hashes never fill the hasher's queue.
  for (const { questionId, answer } of enrolled) {
    rows.push({ question_id: questionId, answer_hash: await deps.hasher.hash(normaliseAnswer(answer)) });
  }
  const subject = { type: 'user' as const, id: form.accountId };
  return {
    kind: 'ready',
    apply: async (trx: Knex.Transaction) => {
      const reenrolmentId = await write(deps, trx, form, rows);
      const { operationId, channel } = form;
      const details = reenrolmentId ? { reenrolmentId } : {};
      const event = { actor: subject, subject, dealershipId: null, operationId, channel, details } as const;
      return { result: {}, audit: [{ ...event, verb: 'user.questions_changed' as const }] };
    },
  } as const;
};

/**
 * Three challenge questions of the catalogue with new answers, instead of those that there are. What was in force before is
 * kept for seven days, for a dispute (`tellOwner`); a pair that was drawn is drawn anew. A re-enrolment that is open for the
 * account is used up with it.
 */
export const challengeQuestionsForm: FormHandler = {
  operation: 'changeChallengeQuestions',
  raisesChat: false,
  fields: async (_deps, form) => fieldsIn(form.locale),
  prepare,
};
