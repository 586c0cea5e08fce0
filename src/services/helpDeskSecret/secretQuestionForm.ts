import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { isPartOf } from '../challengeQuestions/answerProblem.ts';
import type { ServiceDeps } from '../deps.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import type { FormField, FormHandler, FormProblem, FormSubmission } from '../secureForms/types.ts';
import { isPhrase, newPhrase } from './newPhrase.ts';

/** Characters of one's own question and answer: the shortest and the longest. */
const question = { shortest: 10, longest: 150 };
const answer = { shortest: 5, longest: 100 };

const ways = ['phrase', 'own'] as const;
type Way = (typeof ways)[number];

const fieldsIn = (locale: Locale): FormField[] => [
  {
    kind: 'choice',
    name: 'way',
    label: t(locale, 'enrolment.way'),
    options: ways.map((value) => ({ value, label: t(locale, `enrolment.way_${value}`) })),
  },
  {
    kind: 'phrase',
    name: 'phrase',
    label: t(locale, 'enrolment.phrase'),
    value: newPhrase(locale),
    when: { field: 'way', is: 'phrase' },
  },
  {
    kind: 'text',
    name: 'question',
    label: t(locale, 'enrolment.ownQuestion'),
    maxLength: question.longest,
    hint: t(locale, 'enrolment.ownQuestionHint'),
    when: { field: 'way', is: 'own' },
  },
  {
    kind: 'answer',
    name: 'answer',
    label: t(locale, 'enrolment.ownAnswer'),
    hint: t(locale, 'enrolment.answerHint', { shortest: answer.shortest }),
    again: true,
    when: { field: 'way', is: 'own' },
  },
];

interface Secret {
  way: Way;
  question: string;
  answer: string;
}

const secretIn = (locale: Locale, values: Record<string, string>): Secret => {
  if (values.way !== 'own') {
    return { way: 'phrase', question: t(locale, 'enrolment.phraseQuestion'), answer: values.phrase ?? '' };
  }
  const line = (values.question ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return { way: 'own', question: line, answer: values.answer ?? '' };
};

const lengthOf = (text: string): number => [...normaliseAnswer(text)].length;

const ownProblems = (locale: Locale, secret: Secret): FormProblem[] => {
  const problems: FormProblem[] = [];
  const say = (field: string, key: 'questionShape' | 'answerShort' | 'answerLong' | 'answerInQuestion') => {
    const sizes = key === 'questionShape' ? question : answer;
    problems.push({ field, text: t(locale, `enrolment.${key}`, sizes) });
  };
  const asked = lengthOf(secret.question);
  const said = lengthOf(secret.answer);
  if (asked < question.shortest || asked > question.longest) say('question', 'questionShape');
  if (said < answer.shortest) say('answer', 'answerShort');
  else if (said > answer.longest) say('answer', 'answerLong');
  else if (isPartOf(secret.answer, secret.question)) say('answer', 'answerInQuestion');
  return problems;
};

const problemsOf = (locale: Locale, values: Record<string, string>, secret: Secret): FormProblem[] => {
  if (!ways.some((way) => way === values.way)) {
    return [{ field: 'way', text: t(locale, 'enrolment.wayMissing') }];
  }
  if (secret.way === 'own') return ownProblems(locale, secret);
  const text = t(locale, 'enrolment.phraseChanged');
  return isPhrase(locale, secret.answer) ? [] : [{ field: 'phrase', text }];
};

const prepare = async (deps: ServiceDeps, { form, values }: FormSubmission) => {
  const { locale, accountId, operationId, channel } = form;
  const secret = secretIn(locale, values);
  const problems = problemsOf(locale, values, secret);
  if (problems.length > 0) return { kind: 'problems', problems } as const;
  const answer_hash = await deps.hasher.hash(normaliseAnswer(secret.answer));
  const row = { question: secret.question, answer_hash, changed_at: deps.clock.now() };
  const subject = { type: 'user', id: accountId } as const;
  const event = { actor: subject, subject, dealershipId: null, operationId, channel } as const;
  return {
    kind: 'ready',
    apply: async (trx: Knex.Transaction) => {
      await tellOwner(deps, trx, { accountId, kind: 'secret', channel });
      await trx('help_desk_secrets')
        .insert({ user_id: accountId, ...row })
        .onConflict('user_id')
        .merge();
      const details = { kind: secret.way };
      return {
        result: { way: secret.way },
        audit: [{ ...event, verb: 'user.secret_changed' as const, details }],
      };
    },
  } as const;
};

/**
 * The secret by which the help desk knows somebody on the phone: a phrase of five random words (55 bits, shown once, kept only
 * as its hash), or a question of one's own with its answer. What was in force before is kept for seven days, for a dispute.
 */
export const secretQuestionForm: FormHandler = {
  operation: 'changeSecretQuestion',
  raisesChat: false,
  fields: async (_deps, form) => fieldsIn(form.locale),
  prepare,
};
