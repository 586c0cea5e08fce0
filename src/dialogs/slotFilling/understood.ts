import type { Chat } from '../chat.ts';
import type { Task, TaskData } from './task.ts';

/** Says what was put into these slots, where no summary is about to: "Got it. Applications: Title Tracker". */
export const sayUnderstood = <D extends TaskData>(
  chat: Chat,
  task: Task<D>,
  data: D,
  changed: readonly string[],
): void => {
  const facts = task.slots
    .filter((slot) => changed.includes(slot.name))
    .flatMap((slot) => slot.describe(chat, data) ?? []);
  if (facts.length === 0) return;
  const list = facts.map((fact) => chat.t('dialogs.fact', { ...fact })).join(' · ');
  chat.note(chat.t('dialogs.understood', { list }));
};
