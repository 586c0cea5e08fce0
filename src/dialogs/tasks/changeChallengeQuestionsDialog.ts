import type { Task } from '../slotFilling/task.ts';

/** Three new challenge questions, chosen and answered in the secure form. */
export const changeChallengeQuestionsTask: Task<Record<string, never>> = {
  id: 'changeChallengeQuestions',
  intents: ['changeChallengeQuestions'],
  name: (chat) => chat.t('enrolment.name_questions'),
  start: () => ({}),
  operation: () => ({ operation: 'changeChallengeQuestions' }),
  slots: [],
  summary: () => null,
  form: { purpose: 'challengeQuestions', text: (chat) => chat.t('enrolment.ask_questions') },
  done: (chat) => chat.note(chat.t('enrolment.done_questions')),
};
