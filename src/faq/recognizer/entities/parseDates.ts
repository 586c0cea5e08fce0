import { DateTime } from 'luxon';
import { foldText } from '../../../language/foldText.ts';
import type { Locale } from '../../../locale.ts';
import type { DateRange } from '../types.ts';
import { plainDates } from './dateIdioms.ts';
import { correctDateWords, dateCultures } from './dateWords.ts';
import { type DateMention, findDates } from './findDates.ts';

const endWords = /\b(?:until|till|til|thru|through|hasta|jusqu'(?:a|au|en))(?=\s)/;
const endBefore = /\b(?:to|ending|ends|end|by|on or before|al|termina|au|fin)\s+(?:on |the |el |le |la )?$/;
const rightAway =
  /\b(?:asap|right away|right now|immediately|effective now|cuanto antes|de inmediato|inmediatamente|ahora mismo|tout de suite|immediatement|des que possible|des maintenant)\b/;

// Numbers that are no dates: references, e-mails, phones (2026-12-15 is none), PDN, codes, VINs. Same length, so that places stay right.
const noDates =
  /\b(?:AR|AC|HD)-\w+|\S+@\S+|(?!\d{4}-\d\d-\d\d(?!\d)|\d\d[.-]\d\d[.-]\d{4}(?!\d))\+?\d[\d\s().-]{8,}\d|\b\d{5,}\b|\b(?=\w*\d)(?=\w*[a-z])\w{9,}\b/gi;

const daysLater = (day: string, days: number): string =>
  DateTime.fromISO(day).plus({ days }).toISODate() ?? day;

const startOf = (mention: DateMention, today: string): string | undefined =>
  mention.day ??
  mention.start ??
  (mention.inDays === undefined ? undefined : daysLater(today, mention.inDays));

const readPart = (text: string, locale: Locale, today: string): DateMention[] =>
  dateCultures(text, locale)
    .map((culture) => findDates(text, culture, today))
    .find((mentions) => mentions.length > 0) ?? [];

const placeMention = (range: DateRange, mention: DateMention, before: string, today: string): void => {
  if (mention.past) {
    range.past = true;
    return;
  }
  if (mention.forDays !== undefined) {
    range.end ??= daysLater(range.start ?? today, mention.forDays);
    return;
  }
  const day = startOf(mention, today);
  if (mention.end && !day) range.end ??= mention.end;
  else if (day && endBefore.test(before) && mention.day) range.end ??= day;
  else if (day && !range.start) {
    range.start = day;
    if (mention.end) range.end ??= mention.end;
  } else if (range.start && mention.day && mention.day > range.start) {
    // A second day that comes earlier is of another matter: "from friday, for I begin today".
    range.end ??= mention.day;
  }
};

/**
 * The dates in a text, in words or figures, as days at the dealership: "from monday" is the next Monday there, "next
 * Monday until Dec 15" a range. Always the future; a date that can only be past sets `past`.
 */
export const parseDates = (text: string, locale: Locale, now: Date, timeZone: string): DateRange => {
  const folded = foldText(text);
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? '';
  const plain = plainDates(correctDateWords(text).normalize('NFC').replace(/[’‘]/g, "'"), today);
  if (dateCultures(plain, locale).length === 0 && !rightAway.test(folded)) return {};
  const clean = plain.replace(noDates, (match) => ' '.repeat(match.length));
  const range: DateRange = {};
  const cut = endWords.exec(foldText(clean));
  // Accents fold away without changing the length of NFC text, so the place holds in both.
  const [head, tail] = cut
    ? [clean.slice(0, cut.index), clean.slice(cut.index + cut[0].length)]
    : [clean, ''];
  for (const mention of readPart(head, locale, today)) {
    placeMention(range, mention, foldText(head.slice(0, mention.at)), today);
  }
  const last = readPart(tail, locale, today)[0];
  const end = last?.day ?? last?.end ?? last?.start;
  if (end) range.end = end;
  if (last?.past) range.past = true;
  if (!range.start && rightAway.test(folded)) range.start = today;
  if (range.start && range.end && range.end < range.start) {
    range.end = DateTime.fromISO(range.end).plus({ years: 1 }).toISODate() ?? range.end;
  }
  return range;
};
