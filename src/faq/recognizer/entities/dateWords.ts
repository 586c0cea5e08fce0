import { foldText } from '../../../language/foldText.ts';
import { type Locale, locales } from '../../../locale.ts';

// Cheap signs that a text may hold a date; the real recognizer costs milliseconds and runs only behind them.
const figures = /\b\d{1,2}[/.-]\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/;
const signs: Record<Locale, RegExp> = {
  en: /\b(?:to(?:day|night|morrow)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:next|this|last|the|of|a|one|two|three|four|five|six|few|\d+) (?:weeks?|months?|days?|years?)|jan(?:uary)?|feb(?:ruary)?|march|april|may \d|\d+ may|(?:in|until|till|from|since) may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}(?:st|nd|rd|th)|the first|weekend|(?:next|this|until|from|by|on|starting) (?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)|quarter)\b/,
  es: /\b(?:hoy|manana|ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:proxim[oa]|est[ae]|la|de|del|un[oa]?|dos|tres|cuatro|cinco|seis|unos|\d+) (?:semanas?|mes|meses|dias|ano)|semana que viene|mes que viene|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|primero de|quincena|dia \d{1,2}|\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)|(?:ene|abr|ago|dic) \d{1,2})\b/,
  'fr-CA':
    /\b(?:aujourd'hui|demain|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:la|cette|du|de|ce|le|un|une|deux|trois|quatre|cinq|six|quelques|\d+) (?:semaines?|mois|jours|ans|annee)|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine prochaine|1er|le \d{1,2}|\d{1,2} (?:janv|fevr?|avr|juil|sept|oct|nov|dec))\b/,
};

const misspelt: [RegExp, string][] = [
  [/\btom+or+ow\b|\btomm?or+o\b|\btmrw\b|\btmw\b|\btmr\b/gi, 'tomorrow'],
  [/\bmodnay\b|\bmonay\b|\bmondy\b|\bmondya\b/gi, 'monday'],
  [/\btusday\b|\bteusday\b|\btuseday\b/gi, 'tuesday'],
  [/\bwens?day\b|\bwedn?sday\b|\bwensday\b|\bwendsday\b|\bwednsday\b/gi, 'wednesday'],
  [/\bthurday\b|\bthrusday\b|\bthursay\b/gi, 'thursday'],
  [/\bfirday\b|\bfridy\b|\bfriady\b/gi, 'friday'],
];

/** Weekdays and "tomorrow" as they are mistyped, spelt right. */
export const correctDateWords = (text: string): string =>
  misspelt.reduce((corrected, [wrong, right]) => corrected.replace(wrong, right), text);

const wordsBefore = 5;
const wordsAfter = 3;

const everySign = Object.fromEntries(
  locales.map((language) => [language, new RegExp(`${signs[language].source}|${figures.source}`, 'g')]),
) as Record<Locale, RegExp>;

/** The part of a text around its signs of a date: the recognizer's time grows with the length of what it reads. */
export const windowAroundDates = (text: string, language: Locale): { at: number; text: string } => {
  const matches = [...foldText(text).matchAll(everySign[language])];
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last) return { at: 0, text };
  const before =
    text.slice(0, first.index).match(new RegExp(`(?:\\S+\\s+){0,${wordsBefore}}\\S*$`))?.[0] ?? '';
  const end = last.index + last[0].length;
  const after = text.slice(end).match(new RegExp(`^\\S*(?:\\s+\\S+){0,${wordsAfter}}`))?.[0] ?? '';
  const at = first.index - before.length;
  return { at, text: text.slice(at, end + after.length) };
};

/** The languages in which a text may hold a date, the given one first; none where there is no sign of a date. */
export const dateCultures = (text: string, locale: Locale): Locale[] => {
  const folded = foldText(correctDateWords(text));
  const byWords = locales.filter((language) => signs[language].test(folded));
  const found = figures.test(folded) ? [...new Set([...byWords, locale])] : byWords;
  return found.sort((a, b) => Number(b === locale) - Number(a === locale));
};
