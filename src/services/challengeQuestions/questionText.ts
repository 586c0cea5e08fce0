import type { Locale } from '../../locale.ts';
import { challengeQuestions } from '../../texts/challengeQuestions.ts';
import { t } from '../../texts/index.ts';

/** The questions that one may choose from: the keys of the catalogue, as they stand in `challenge_answers.question_id`. */
export type QuestionId = keyof typeof challengeQuestions.en;
export const questionIds = Object.keys(challengeQuestions.en) as QuestionId[];

export const isQuestionId = (text: string): text is QuestionId => Object.hasOwn(challengeQuestions.en, text);

/** A question in a language. An imported one that is not in the catalogue is asked as it came. */
export const questionText = (locale: Locale, questionId: string): string =>
  isQuestionId(questionId) ? t(locale, `challengeQuestions.${questionId}`) : questionId;
