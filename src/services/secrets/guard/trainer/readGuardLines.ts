import { readdirSync, readFileSync } from 'node:fs';
import type { GuardExample } from './trainTagger.ts';

/** A labelled line: what was typed, and the secrets that stand in it. */
export interface GuardLine extends GuardExample {
  label: 'secret' | 'innocent';
  locale: string;
}

/** Reads `label, locale, text`; secrets stand between ⟦ and ⟧, a line break is written `\n`. @throws for a line that is none. */
export const parseGuardLine = (line: string): GuardLine => {
  const [label, locale = '', marked = ''] = line.split('\t');
  if ((label !== 'secret' && label !== 'innocent') || marked === '') {
    throw new Error(`not "label, locale, text": ${line}`);
  }
  let text = '';
  const secrets: GuardExample['secrets'] = [];
  let from = 0;
  for (const sign of marked.replaceAll('\\n', '\n')) {
    if (sign === '⟦') from = text.length;
    else if (sign === '⟧') secrets.push({ start: from, end: text.length });
    else text += sign;
  }
  return { label, locale, text, secrets };
};

export const readGuardLines = (file: string): GuardLine[] =>
  file.split('\n').filter(Boolean).map(parseGuardLine);

const folder = new URL('../training/', import.meta.url);

/** All training lines: a file a writer, each written without sight of the others'. */
export const readGuardTraining = (): GuardLine[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => readGuardLines(readFileSync(new URL(file, folder), 'utf8')));
