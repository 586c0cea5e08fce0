import type { Chat } from '../chat.ts';
import type { Task, TaskData } from './task.ts';

/** What a person at the help desk is told about a task: its name, and the slots that were filled. */
export const aboutOf = (chat: Chat, task: Task<TaskData>, data: TaskData) => ({
  about: {
    task: task.id,
    name: task.name(chat),
    slots: Object.fromEntries(
      task.slots.flatMap((slot) => {
        const fact = slot.describe(chat, data);
        return fact ? [[fact.title, fact.value]] : [];
      }),
    ),
  },
});

/** Offers a person, who will know what it was about. */
export const offerPersonFor = (chat: Chat, task: Task<TaskData>, data: TaskData): void => {
  const about = aboutOf(chat, task, data);
  chat.offer([
    { label: chat.t('common.person'), action: { action: 'task', task: 'talkToHuman', data: about } },
  ]);
};
