import { DateTime } from 'luxon';
import type { Locale } from '../locale.ts';
import { firstOfMonth } from '../texts/firstOfMonth.ts';

/** A day in the language's long form: "Monday, November 30, 2026". */
export const formatDay = (locale: Locale, day: string): string =>
  inWords(locale, DateTime.fromISO(day, { zone: 'utc' }), DateTime.DATE_HUGE);

/** A moment's day, short: "Nov 24, 2026". */
export const formatDate = (locale: Locale, at: Date | string, timeZone: string): string =>
  inWords(locale, dateTime(at, timeZone), DateTime.DATE_MED);

/** A moment with its time: "Nov 24, 2026, 10:00 AM". */
export const formatMoment = (locale: Locale, at: Date | string, timeZone: string): string =>
  inWords(locale, dateTime(at, timeZone), DateTime.DATETIME_MED);

/** Today in a time zone, `YYYY-MM-DD`. */
export const dayOf = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';

/** The working day after next, as an example of a date that may be typed. */
export const exampleDay = (locale: Locale, at: Date, timeZone: string): string => {
  let day = DateTime.fromJSDate(at, { zone: timeZone }).plus({ days: 7 });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return inWords(locale, day, { month: 'long', day: 'numeric' });
};

// Stored results of operations come back from JSON: their dates are texts.
const dateTime = (at: Date | string, timeZone: string): DateTime =>
  at instanceof Date ? DateTime.fromJSDate(at, { zone: timeZone }) : DateTime.fromISO(at, { zone: timeZone });

const inWords = (locale: Locale, day: DateTime, form: Intl.DateTimeFormatOptions): string =>
  firstOfMonth(locale, day.setLocale(locale).toLocaleString(form));
