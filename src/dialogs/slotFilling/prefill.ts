import type { IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { handlerOf, tasks } from '../tasks/index.ts';
import { fillSlots } from './fillSlots.ts';
import type { TaskData } from './task.ts';

/** What the message says already about a need that has to wait; null for what has no slots. */
export const prefill = async (chat: Chat, intent: IntentId): Promise<TaskData | null> => {
  const handler = handlerOf(chat, intent);
  if (handler.kind !== 'task') return null;
  const task = tasks[handler.task(chat)];
  const data = task.start();
  await fillSlots(chat, task, data, null);
  return data;
};
