import type { Locale } from '../locale.ts';

const french = /(?<![\d,.:])1(?=\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/gu;

/** A date as Intl writes it, with the first of a month as French says it: "1er décembre". */
export const firstOfMonth = (locale: Locale, date: string): string =>
  locale === 'fr-CA' ? date.replaceAll(french, '1er') : date;
