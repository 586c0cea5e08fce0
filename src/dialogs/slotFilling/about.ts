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

/** The offer of a person, who will know what it was about. */
export const personFor = (chat: Chat, task: Task<TaskData>, data: TaskData) => {
  const action = { action: 'task', task: 'talkToHuman', data: aboutOf(chat, task, data) } as const;
  return { label: chat.t('common.person'), action };
};
