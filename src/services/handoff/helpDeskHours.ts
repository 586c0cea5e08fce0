import { DateTime } from 'luxon';
import { AppError } from '../../errors.ts';

/** A stretch of the week: days 1 (Monday) to 7, minutes of the day. */
export interface OpeningHours {
  days: number[];
  from: number;
  to: number;
}

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const pattern = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? (\d\d):(\d\d)-(\d\d):(\d\d)$/;

const daysFrom = (first: string, last: string): number[] => {
  const [from, to] = [dayNames.indexOf(first), dayNames.indexOf(last)];
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, n) => ((from + n) % 7) + 1);
};

/**
 * Reads `Mo-Fr 08:00-20:00; Sa 09:00-13:00`.
 * @throws AppError('badRequest', { problems }) for anything else.
 */
export const parseOpeningHours = (text: string): OpeningHours[] =>
  text.split(';').map((part) => {
    const [, first = '', last, fromHour, fromMinute, toHour, toMinute] = pattern.exec(part.trim()) ?? [];
    const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
    if (!first || from >= to || to > 24 * 60) {
      throw new AppError('badRequest', {
        problems: [`BRAND_HELPDESK_HOURS: wants Mo-Fr 08:00-20:00, not ${part}`],
      });
    }
    return { days: daysFrom(first, last ?? first), from, to };
  });

/** Whether a moment lies in the opening hours of a time zone. */
export const isOpenAt = (hours: OpeningHours[], timeZone: string, moment: Date): boolean => {
  const local = DateTime.fromJSDate(moment, { zone: timeZone });
  const minute = local.hour * 60 + local.minute;
  return hours.some(({ days, from, to }) => days.includes(local.weekday) && from <= minute && minute < to);
};

/** When it opens next; `moment` itself while it is open. */
export const nextOpening = (hours: OpeningHours[], timeZone: string, moment: Date): Date => {
  if (isOpenAt(hours, timeZone, moment)) return moment;
  const today = DateTime.fromJSDate(moment, { zone: timeZone }).startOf('day');
  const openings = Array.from({ length: 8 }, (_, n) => today.plus({ days: n })).flatMap((day) =>
    hours
      .filter(({ days }) => days.includes(day.weekday))
      .map(({ from }) => day.set({ hour: Math.floor(from / 60), minute: from % 60 }).toJSDate()),
  );
  const [next] = openings.filter((opening) => opening > moment).sort((a, b) => a.getTime() - b.getTime());
  if (!next) throw new Error('opening hours without an opening');
  return next;
};
