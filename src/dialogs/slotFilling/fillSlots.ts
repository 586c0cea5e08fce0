import type { Chat } from '../chat.ts';
import type { Filled, Slot, Task, TaskData } from './task.ts';

export interface Heard {
  /** Names of the slots that got a value. */
  changed: string[];
  /** What is wrong with what was said. */
  problems: string[];
}

const take = <D extends TaskData>(data: D, heard: Heard, slot: Slot<D>, filled: Filled<D> | null) => {
  if (!filled) return;
  if ('problem' in filled) {
    heard.problems.push(filled.problem);
    return;
  }
  Object.assign(data, filled.set);
  heard.changed.push(slot.name);
};

/**
 * Puts everything that the message says into the slots, whichever was asked. At a question for free words the other slots
 * only take what is still missing, unless the message corrects something ("no wait, I meant …").
 */
export const fillSlots = async <D extends TaskData>(
  chat: Chat,
  task: Task<D>,
  data: D,
  asked: Slot<D> | null,
): Promise<Heard> => {
  const heard: Heard = { changed: [], problems: [] };
  const { correction } = chat.entities;
  for (const slot of task.slots) {
    if (slot === asked) continue;
    const guarded = asked?.free && !correction && !slot.missing(data, chat);
    if (!guarded) take(data, heard, slot, await slot.fill(chat, data, false));
  }
  if (asked && !(correction && heard.changed.length > 0)) {
    take(data, heard, asked, await asked.fill(chat, data, true));
  }
  return heard;
};

/** Which slot the message names without giving its value ("change the date"). */
export const mentionedSlot = <D extends TaskData>(chat: Chat, task: Task<D>): Slot<D> | null =>
  task.slots.find((slot) => slot.mention.test(chat.input.text)) ?? null;

const changing =
  /\b(chang\w*|wrong|edit|correct|different|fix|not right|cambi\w*|corr[ei]\w*|equivoc\w*|modifi\w*|erreur|corrig\w*)\b/i;

/** Whether the message says that something has to change. */
export const wantsChange = (chat: Chat): boolean =>
  chat.entities.correction || changing.test(chat.input.text);
