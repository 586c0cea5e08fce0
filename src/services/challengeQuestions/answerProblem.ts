import { locales } from '../../locale.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import { questionText } from './questionText.ts';

/** The shortest and longest answer, in characters. */
export const shortest = 3;
export const longest = 100;

export type AnswerProblem =
  | 'answerMissing'
  | 'answerShort'
  | 'answerLong'
  | 'answerInQuestion'
  | 'answerTwice';

// Only letters and figures, without accents, so that "first car!" is seen in "your first car".
const words = (text: string): string =>
  ` ${normaliseAnswer(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether an answer stands in a question, as whole words: then the question gives it away. */
export const isPartOf = (answer: string, question: string): boolean =>
  words(answer).trim() !== '' && words(question).includes(words(answer));

/** What is wrong with a new answer, `others` being those beside it; null: nothing. */
export const answerProblem = (
  answer: string,
  questionId: string,
  others: readonly string[],
): AnswerProblem | null => {
  const length = [...normaliseAnswer(answer)].length;
  if (length === 0) return 'answerMissing';
  if (length < shortest) return 'answerShort';
  if (length > longest) return 'answerLong';
  if (locales.some((locale) => isPartOf(answer, questionText(locale, questionId)))) return 'answerInQuestion';
  return others.some((other) => normaliseAnswer(other) === normaliseAnswer(answer)) ? 'answerTwice' : null;
};
