/** The languages that every text exists in. */
export const locales = ['en', 'es', 'fr-CA'] as const;
export type Locale = (typeof locales)[number];

/** The nearest supported language of a BCP 47 tag (`fr-FR` → `fr-CA`), or null. */
export const toLocale = (tag: string | null | undefined): Locale | null => {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  if (language === 'en') return 'en';
  if (language === 'es') return 'es';
  if (language === 'fr') return 'fr-CA';
  return null;
};
