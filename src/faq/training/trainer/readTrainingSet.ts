import { readFileSync } from 'node:fs';
import { type Locale, locales } from '../../../locale.ts';
import { faqEntries } from '../../entries/index.ts';
import { type IntentId, intentIds, isFaqId } from '../../intents.ts';

/** One way to put one need. */
export interface TrainingExample {
  text: string;
  intent: IntentId;
  locale: Locale;
}

const readLines = (locale: Locale, intent: IntentId): string[] => {
  try {
    const file = new URL(`../${locale}/${intent}.txt`, import.meta.url);
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    // An answer may do with the examples of its entry.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

const examplesOf = (intent: IntentId, locale: Locale): TrainingExample[] => {
  const ofEntry = isFaqId(intent) ? faqEntries[intent].examples[locale] : [];
  const texts = [...ofEntry, ...readLines(locale, intent)].map((line) => line.trim()).filter(Boolean);
  return [...new Set(texts)].map((text) => ({ text, intent, locale }));
};

/** All training texts: each entry's own examples and `training/<locale>/<intent>.txt`, in a fixed order. */
export const readTrainingSet = (): TrainingExample[] =>
  intentIds.flatMap((intent) => locales.flatMap((locale) => examplesOf(intent, locale)));
