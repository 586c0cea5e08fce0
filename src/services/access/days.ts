import { DateTime } from 'luxon';
import type { Locale } from '../../locale.ts';
import { firstOfMonth } from '../../texts/firstOfMonth.ts';

/** Days are `YYYY-MM-DD` in a dealership's zone: a moment is on different days in different places. */
const parse = (day: string, timeZone: string) => DateTime.fromISO(day, { zone: timeZone });

/** The day that a moment falls on. */
export const dayOf = (moment: Date, timeZone: string): string =>
  DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('yyyy-MM-dd');

/** When a day begins; with summer time not always at midnight. */
export const startOfDay = (day: string, timeZone: string): Date =>
  parse(day, timeZone).startOf('day').toJSDate();

/** When a day is over. */
export const endOfDay = (day: string, timeZone: string): Date =>
  parse(day, timeZone).plus({ days: 1 }).startOf('day').toJSDate();

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** A day in words: "November 30, 2026". */
export const dayInWords = (day: string, locale: Locale): string =>
  firstOfMonth(
    locale,
    DateTime.fromISO(day, { zone: 'utc' }).setLocale(locale).toLocaleString(DateTime.DATE_FULL),
  );
