import { readdirSync, readFileSync } from 'node:fs';
import { type Locale, locales } from '../../../locale.ts';
import { faqEntries } from '../../entries/index.ts';
import { type IntentId, intentIds, isFaqId } from '../../intents.ts';

/** One way to put one need, or several. */
export interface TrainingExample {
  text: string;
  /** The need that is said first. */
  intent: IntentId;
  /** What else the same message wants. */
  others?: IntentId[];
  locale: Locale;
  /** Who wrote it: texts of one writer are alike. */
  writer: string;
}

const batchFolder = new URL('../batches/', import.meta.url);

/** Each written by somebody who had not seen the others': `batches/<writer>.tsv`, needs, locale and text a line. */
const writers = readdirSync(batchFolder)
  .sort()
  .map((file) => file.replace(/\.tsv$/, ''));

const readLines = (path: string): string[] => {
  try {
    return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').split('\n');
  } catch (error) {
    // An answer may do with the examples of its entry.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

const examplesOf = (intent: IntentId, locale: Locale): TrainingExample[] => {
  const ofEntry = isFaqId(intent) ? faqEntries[intent].examples[locale] : [];
  const lines = readLines(`${locale}/${intent}.txt`);
  const texts = [...ofEntry, ...lines].map((line) => line.trim()).filter(Boolean);
  return [...new Set(texts)].map((text) => ({ text, intent, locale, writer: 'own' }));
};

const isIntent = (label: string): label is IntentId => (intentIds as readonly string[]).includes(label);

/**
 * Labels, locale and text of a line.
 * @throws if it is none: a bug in the data, found by the tests.
 */
export const parseLabelled = (line: string): Omit<TrainingExample, 'writer'> => {
  const [labels = '', language, text = ''] = line.split('\t');
  const [intent, ...others] = labels.split('|').filter(isIntent);
  const locale = locales.find((known) => known === language);
  if (!intent || !locale || text === '') throw new Error(`not "intents, locale, text": ${line}`);
  return { text, intent, locale, ...(others.length > 0 && { others }) };
};

const readBatch = (writer: string): TrainingExample[] =>
  readLines(`batches/${writer}.tsv`)
    .filter(Boolean)
    .map((line) => ({ ...parseLabelled(line), writer }));

/** All training texts: entries' examples, `training/<locale>/<intent>.txt` and the batches, in a fixed order, each once. */
export const readTrainingSet = (): TrainingExample[] => {
  const all = [
    ...intentIds.flatMap((intent) => locales.flatMap((locale) => examplesOf(intent, locale))),
    ...writers.flatMap(readBatch),
  ];
  const seen = new Set<string>();
  return all.filter(({ text, locale }) => {
    const key = `${locale} ${text.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
};
