import type { Locale } from '../locale.ts';

const polite = '(?:,? (?:please|por favor|svp|s.il vous pla[iî]t))?';
const speak =
  '(?:(?:can|could) (?:we|you) |puede |pouvez-vous )?(?:(?:speak|talk|write|answer|switch|hablar?|hable|seguir|parlez|parler|continuer) )?';

// Nothing else may be said: "change my language to Spanish" is about the profile.
const only = (prepositions: string, names: string) =>
  new RegExp(
    `^\\W*${speak}(?:(?:${prepositions}) (?:${names})${polite}|(?:${names})(?:,? (?:please|por favor|svp)))\\W*$`,
    'i',
  );

const asked: Record<Locale, RegExp> = {
  en: only('in|to|en', 'english|ingl[eé]s|anglais'),
  es: only('in|to|en', 'spanish|espa[nñ]ol|castellano|espagnol'),
  'fr-CA': only('in|to|en', 'french|franc[eé]s|fran[cç]ais'),
};

/** The language that a message asks to go on in, where it says nothing else: "in English please". */
export const askedLanguage = (text: string): Locale | null =>
  (Object.keys(asked) as Locale[]).find((locale) => asked[locale].test(text)) ?? null;
