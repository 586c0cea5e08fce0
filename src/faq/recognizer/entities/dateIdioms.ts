import { DateTime } from 'luxon';

const frenchMonths =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split('|');
const frenchDays = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const spanishDays = 'lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo';
/** Nothing after it that could belong to a date. */
const alone = '(?=\\s*(?:[,.;!?]|$))';

const isoOf = (day: DateTime): string => day.toISODate() ?? '';

const endOf = (today: DateTime, french: string): string => {
  const month = frenchMonths.indexOf(french.toLowerCase()) + 1;
  if (/^an/i.test(french)) return isoOf(today.endOf('year'));
  if (/prochain/i.test(french)) return isoOf(today.plus({ months: 1 }).endOf('month'));
  if (month === 0) return isoOf(today.endOf('month'));
  return isoOf(
    today
      .set({ day: 1, month })
      .plus({ years: month < today.month ? 1 : 0 })
      .endOf('month'),
  );
};

const inNextMonth = (today: DateTime, day: string): string =>
  isoOf(today.plus({ months: 1 }).set({ day: Math.min(Number(day), 28) }));

type Idiom = [pattern: RegExp, said: (today: DateTime, first: string) => string];

const idioms: Idiom[] = [
  [/\b1\s?er\b/gi, () => '1'],
  [/\b1\s?(?:º|°|ro|ero)(?=\s+de\b)/gi, () => '1'],
  // Québec says "lundi le 7 décembre", everybody "lunes 7" and "Monday the 7th": the number names the day.
  [new RegExp(`\\b(?:${frenchDays})\\s*,?\\s+le\\s+(?=\\d)`, 'gi'), () => 'le '],
  [new RegExp(`\\b(?:le\\s+)?(?:${frenchDays})\\s+(\\d{1,2})${alone}`, 'gi'), (_, day) => `le ${day}`],
  [new RegExp(`\\b(?:el\\s+)?(?:${spanishDays})\\s+(\\d{1,2})${alone}`, 'gi'), (_, day) => `el día ${day}`],
  [/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?=the\s+\d)/gi, () => 'on '],
  [
    /\b(semana|mes|año)\s+(?:que viene|que entra|pr[oó]xim[oa]|entrante)(?!\p{L})/giu,
    (_, unit) => `próxim${unit.toLowerCase() === 'semana' ? 'a' : 'o'} ${unit}`,
  ],
  [/\ble\s+(\d{1,2})\s+du\s+mois\s+prochain\b/gi, inNextMonth],
  [
    new RegExp(
      `\\b(?:la\\s+)?fin\\s+(?:du\\s+|de\\s+l'|de\\s+|d')?(mois\\s+prochain|mois|année|an|${frenchMonths.join('|')})(?!\\p{L})`,
      'giu',
    ),
    endOf,
  ],
  [/\b(?:le\s+|au\s+)?mois\s+prochain\b/gi, (today) => inNextMonth(today, '1')],
  [/\bquinze\s+jours\b/gi, () => '15 jours'],
];

/**
 * A text in which what people say of days, but the date recognizer does not know, is said as it knows it: "lundi le 7", "fin
 * novembre", "la semana que viene". Composed letters and straight apostrophes are expected.
 * @param today the day at the dealership, `YYYY-MM-DD`.
 */
export const plainDates = (text: string, today: string): string => {
  const day = DateTime.fromISO(today, { zone: 'utc' });
  return idioms.reduce(
    (plain, [pattern, said]) => plain.replace(pattern, (_, first: string) => said(day, first)),
    text,
  );
};
