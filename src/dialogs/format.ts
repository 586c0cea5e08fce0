import { DateTime } from 'luxon';
import type { Locale } from '../locale.ts';

/** A day in the language's long form: "Monday, November 30, 2026". */
export const formatDay = (locale: Locale, day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).setLocale(locale).toLocaleString(DateTime.DATE_HUGE);

/** A moment's day, short: "Nov 24, 2026". */
export const formatDate = (locale: Locale, at: Date | string, timeZone: string): string =>
  dateTime(at, timeZone).setLocale(locale).toLocaleString(DateTime.DATE_MED);

/** A moment with its time: "Nov 24, 2026, 10:00 AM". */
export const formatMoment = (locale: Locale, at: Date | string, timeZone: string): string =>
  dateTime(at, timeZone).setLocale(locale).toLocaleString(DateTime.DATETIME_MED);

/** Today in a time zone, `YYYY-MM-DD`. */
export const dayOf = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';

/** The working day after next, as an example of a date that may be typed. */
export const exampleDay = (locale: Locale, at: Date, timeZone: string): string => {
  let day = DateTime.fromJSDate(at, { zone: timeZone }).plus({ days: 7 });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.setLocale(locale).toLocaleString({ month: 'long', day: 'numeric' });
};

// Stored results of operations come back from JSON: their dates are texts.
const dateTime = (at: Date | string, timeZone: string): DateTime =>
  at instanceof Date ? DateTime.fromJSDate(at, { zone: timeZone }) : DateTime.fromISO(at, { zone: timeZone });
