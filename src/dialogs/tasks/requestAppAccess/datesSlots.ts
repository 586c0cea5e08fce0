import type { Chat } from '../../chat.ts';
import { dayOf, exampleDay, formatDay } from '../../format.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import type { RequestData } from './data.ts';

const atOnce =
  /\b(today|now|asap|as soon as possible|right away|immediately|hoy|ahora( mismo)?|ya|de inmediato|inmediatamente|lo antes posible|cuanto antes|aujourd.?hui|maintenant|imm[eé]diatement|tout de suite|d[eè]s que possible)\b/i;

const openEnd =
  /\b(no end( date)?|without (an )?end|indefinite(ly)?|permanent(ly)?|until further notice|sin fecha (de )?(fin|final)|indefinid\w+|sans (date de )?fin|ind[eé]fini\w*|jusqu.?[àa] nouvel ordre)\b/i;

const zoneOf = (chat: Chat): string => chat.deps.brand.timeZone;

const orderProblem = (
  chat: Chat,
  startOn: string | null,
  endOn: string | null,
): Filled<RequestData> | null =>
  startOn && endOn && endOn < startOn
    ? { problem: chat.t('tasks.endBeforeStart', { start: formatDay(chat.locale, startOn) }) }
    : null;

const example = (chat: Chat) => ({ example: exampleDay(chat.locale, chat.turn.now, zoneOf(chat)) });

const fillStart = (chat: Chat, data: RequestData, asked: boolean): Filled<RequestData> | null => {
  const { dates } = chat.entities;
  if (dates.past) return { problem: chat.t('tasks.pastDate', example(chat)) };
  const today = asked && atOnce.test(chat.input.text) ? dayOf(chat.turn.now, zoneOf(chat)) : undefined;
  const startOn = dates.start ?? today;
  if (!startOn || startOn === data.startOn) {
    return asked && /\d/.test(chat.input.text) && !dates.end
      ? { problem: chat.t('tasks.badDate', example(chat)) }
      : null;
  }
  return orderProblem(chat, startOn, dates.end ?? data.endOn) ?? { set: { startOn } };
};

/** From which day, in words or figures. */
export const startSlot: Slot<RequestData> = {
  name: 'startOn',
  mention:
    /\b(start(ing)?|date|day|when|from|fecha|d[ií]a|inicio|comienzo|desde|date de d[eé]but|jour|d[eé]but)\b/i,
  missing: (data) => data.startOn === null,
  ask: (chat) => ({
    text: chat.t('tasks.askStart', example(chat)),
    choices: [{ label: chat.t('tasks.today'), value: 'today' }],
  }),
  fill: fillStart,
  choose: (chat) => ({ set: { startOn: dayOf(chat.turn.now, zoneOf(chat)) } }),
  clear: () => ({ startOn: null }),
  describe: (chat, data) =>
    data.startOn === null
      ? null
      : { title: chat.t('tasks.slotStart'), value: formatDay(chat.locale, data.startOn) },
};

/** Until which day; never asked, for most access has no end. */
export const endSlot: Slot<RequestData> = {
  name: 'endOn',
  mention: /\b(end(s|ing)?( date)?|until|till|fin|final|hasta|date de fin|jusqu\w*)\b/i,
  missing: () => false,
  ask: (chat) => ({
    text: chat.t('tasks.askEnd', example(chat)),
    choices: [{ label: chat.t('tasks.noEnd'), value: 'none' }],
  }),
  fill: (chat, data, asked) => {
    const { dates } = chat.entities;
    if (openEnd.test(chat.input.text)) return data.endOn || asked ? { set: { endOn: null } } : null;
    const endOn = dates.end ?? (asked ? dates.start : undefined);
    if (!endOn || endOn === data.endOn) return null;
    return orderProblem(chat, dates.start ?? data.startOn, endOn) ?? { set: { endOn } };
  },
  choose: () => ({ set: { endOn: null } }),
  clear: () => ({ endOn: null }),
  describe: (chat, data) =>
    data.startOn === null && data.endOn === null
      ? null
      : {
          title: chat.t('tasks.slotEnd'),
          value: data.endOn ? formatDay(chat.locale, data.endOn) : chat.t('tasks.noEnd'),
        },
};
