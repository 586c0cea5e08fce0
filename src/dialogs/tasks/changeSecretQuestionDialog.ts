import { z } from 'zod';
import type { Task } from '../slotFilling/task.ts';

const resultSchema = z.object({ way: z.enum(['phrase', 'own']) });

/** A new secret for the phone: a phrase, or a question of one's own, in the secure form. */
export const changeSecretQuestionTask: Task<Record<string, never>> = {
  id: 'changeSecretQuestion',
  intents: ['changeSecretQuestion'],
  name: (chat) => chat.t('enrolment.name_secret'),
  start: () => ({}),
  operation: () => ({ operation: 'changeSecretQuestion' }),
  slots: [],
  summary: () => null,
  form: { purpose: 'secretQuestion', text: (chat) => chat.t('enrolment.ask_secret') },
  done: (chat, result) => chat.note(chat.t(`enrolment.done_${resultSchema.parse(result).way}`)),
};
