import { DateTime } from 'luxon';
import type { Chat } from '../../chat.ts';
import { exampleDay, formatDay } from '../../format.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import type { RemovalData } from './data.ts';

const atOnce =
  /\b(now|asap|as soon as possible|right away|immediately|at once|today|ahora( mismo)?|ya mismo|de inmediato|inmediatamente|hoy|cuanto antes|aujourd.?hui|maintenant|imm[eé]diatement|tout de suite|d[eè]s que possible)\b/i;

// "Until Friday" is the last day: from the next one on it is gone.
const dayAfter = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? day;

const fill = (chat: Chat, data: RemovalData, asked: boolean): Filled<RemovalData> | null => {
  const { dates } = chat.entities;
  const on = dates.start ?? (dates.end && dayAfter(dates.end));
  if (on) return on === data.on && !data.askWhen ? null : { set: { on, askWhen: false, removable: null } };
  // "She left last Friday": that is over, so it is now.
  if ((asked || data.on) && (atOnce.test(chat.input.text) || dates.past)) {
    return { set: { on: null, askWhen: false, removable: null } };
  }
  if (!asked || !/\d/.test(chat.input.text)) return null;
  const example = exampleDay(chat.locale, chat.turn.now, chat.deps.brand.timeZone);
  return { problem: chat.t('tasks.badDate', { example }) };
};

/** From when on; now, unless a day is said. */
export const whenSlot: Slot<RemovalData> = {
  name: 'when',
  mention: /\b(date|day|when|from when|time|fecha|d[ií]a|cu[aá]ndo|desde|jour|quand)\b/i,
  missing: (data) => data.askWhen,
  ask: (chat) => ({
    text: chat.t('removal.askWhen', {
      example: exampleDay(chat.locale, chat.turn.now, chat.deps.brand.timeZone),
    }),
    choices: [{ label: chat.t('removal.now'), value: 'now' }],
  }),
  fill,
  choose: () => ({ set: { on: null, askWhen: false, removable: null } }),
  clear: () => ({ on: null, askWhen: true }),
  describe: (chat, data) => {
    if (data.on === null && data.removable === null) return null;
    const value = data.on
      ? chat.t('removal.fromDay', { day: formatDay(chat.locale, data.on) })
      : chat.t('removal.now');
    return { title: chat.t('removal.slotWhen'), value };
  },
};
