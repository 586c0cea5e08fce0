import { expect } from 'chai';
import { locales } from '../../src/locale.ts';
import { dialogs } from '../../src/texts/dialogs.ts';
import { tasks } from '../../src/texts/tasks.ts';

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe('texts of the dialogs', () => {
  for (const [area, texts] of Object.entries({ dialogs, tasks })) {
    it(`${area}: every language fills the same placeholders`, () => {
      for (const [key, text] of Object.entries(texts.en)) {
        for (const locale of locales) {
          const other = (texts[locale] as Record<string, string>)[key] ?? '';
          expect(placeholders(other), `${locale} ${key}`).to.deep.equal(placeholders(text));
        }
      }
    });
  }
});
