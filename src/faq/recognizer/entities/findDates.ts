import { setImmediate } from 'node:timers/promises';
import recognizersText from '@microsoft/recognizers-text-suite';
import type { Locale } from '../../../locale.ts';
import { windowAroundDates } from './dateWords.ts';

const { Culture, recognizeDateTime } = recognizersText;
const cultures: Record<Locale, string> = {
  en: Culture.English,
  es: Culture.Spanish,
  'fr-CA': Culture.French,
};

/** One date, range or length of time in a text; days are `YYYY-MM-DD`. */
export interface DateMention {
  /** Where it begins. */
  at: number;
  day?: string;
  start?: string;
  end?: string;
  /** "In two weeks". */
  inDays?: number;
  /** "For two weeks". */
  forDays?: number;
  /** It can only lie in the past. */
  past?: boolean;
}

interface Resolved {
  type: string;
  /** Missing where the recognizer reads half a range. */
  timex?: string;
  Mod?: string;
  value?: string;
  start?: string;
  end?: string;
}

const dayOf = (value: string | undefined): string | undefined => value?.slice(0, 10);

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

const weekLater = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7);
  return date.toISOString().slice(0, 10);
};

const isDay = (day: string | undefined): day is string => day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);

const readDay = (values: Resolved[], today: string): Omit<DateMention, 'at'> | undefined => {
  const days = values.map((value) => dayOf(value.value)).filter(isDay);
  const future = days.filter((day) => day >= today).sort()[0];
  if (future) return { day: future };
  return days.length > 0 ? { past: true } : undefined;
};

const readRange = (values: Resolved[], today: string): Omit<DateMention, 'at'> | undefined => {
  const open = values.find(
    (value) => (dayOf(value.end) ?? dayOf(value.start) ?? '') >= today && (value.end || value.start),
  );
  const [start, end] = [dayOf(open?.start), dayOf(open?.end)];
  if (!open) return values.some((value) => value.start || value.end) ? { past: true } : undefined;
  const explicit = open.timex?.startsWith('(') ?? false;
  if (explicit) {
    // Of "monday to …" the earlier reading may begin in the past: take the one that begins today or later.
    const later = values.find((value) => (dayOf(value.start) ?? '') >= today) ?? open;
    const isOver = (dayOf(later.start) ?? today) < today && later.timex?.includes('XXXX-WXX');
    const [from, to] = [dayOf(later.start), dayOf(later.end)].map((day) =>
      isOver && isDay(day) ? weekLater(day) : day,
    );
    return { ...(isDay(from) && { start: from }), ...(isDay(to) && { end: to }) };
  }
  if (open.Mod === 'before' || open.Mod === 'until') return isDay(end) ? { end } : undefined;
  if (open.Mod === 'end' && isDay(end)) return { day: dayBefore(end) };
  return isDay(start) ? { day: start < today ? today : start } : undefined;
};

const readLength = (values: Resolved[], before: string): Omit<DateMention, 'at'> | undefined => {
  const days = Math.round(Number(values[0]?.value) / 86_400);
  if (!(days >= 1 && days <= 3660)) return undefined;
  if (/\b(?:in|en|dans|dentro de)\s+$/i.test(before)) return { inDays: days };
  return /\b(?:for|por|durante|pour|pendant|the next)\s+$/i.test(before) ? { forDays: days } : undefined;
};

const isFalse = (text: string): boolean =>
  /^(?:may|march|mar|now|mai|mars|ahora|maintenant|actuellement)$/i.test(text);

// "The 45th of November": a month behind a number that is no day of it is no date.
const noDayOfMonth = /\d(?:st|nd|rd|th)?\s+(?:of\s+|de\s+|d')?$/i;

const readResult = (
  text: string,
  result: ReturnType<typeof recognizeDateTime>[number],
  today: string,
): DateMention[] => {
  const values = (result.resolution?.values ?? []) as Resolved[];
  const type = values[0]?.type;
  if (isFalse(result.text)) return [];
  if (
    type === 'daterange' &&
    /^\P{L}*\p{L}+$/u.test(result.text) &&
    noDayOfMonth.test(text.slice(0, result.start))
  )
    return [];
  let read: Omit<DateMention, 'at'> | undefined;
  if (type === 'date' || type === 'datetime') read = readDay(values, today);
  else if (type === 'daterange' || type === 'datetimerange') read = readRange(values, today);
  else if (type === 'duration') read = readLength(values, text.slice(0, result.start));
  return read ? [{ at: result.start, ...read }] : [];
};

// The same few phrases come again and again ("from monday"), and each costs the recognizer milliseconds.
const remembered = new Map<string, DateMention[]>();
const rememberAtMost = 500;

const readWindow = (text: string, locale: Locale, today: string): DateMention[] => {
  const key = `${locale} ${today} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // The recognizer reads the reference's local parts, whatever zone this process runs in.
  const reference = new Date(year, month - 1, day);
  const found = recognizeDateTime(text, cultures[locale], undefined, reference);
  const mentions = found.flatMap((result) => readResult(text, result, today));
  if (remembered.size >= rememberAtMost) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(key, mentions);
  return mentions;
};

/**
 * Every date in a text of one language, by Microsoft's recognizers.
 * @param today the day at the dealership: "monday" is the first Monday from then on.
 */
export const findDates = (text: string, locale: Locale, today: string): DateMention[] => {
  const around = windowAroundDates(text, locale);
  return readWindow(around.text, locale, today).map((mention) => ({
    ...mention,
    at: mention.at + around.at,
  }));
};

const firstWords: [Locale, string][] = [
  ['en', 'tomorrow'],
  ['es', 'hoy'],
  ['fr-CA', 'demain'],
];

/**
 * The recognizers build their tables at first use, about a second a language: do it before somebody waits for it, with a pause
 * between the languages in which others are served.
 */
export const warmUpDates = async (): Promise<void> => {
  for (const [locale, word] of firstWords) {
    await setImmediate();
    findDates(word, locale, '2026-01-01');
  }
};
