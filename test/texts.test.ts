import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect } from 'chai';
import { locales } from '../src/locale.ts';
import { areas } from '../src/texts/index.ts';

const placeholdersOf = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => placeholdersOf(value))];
    }
    if (element.type === TYPE.tag) return placeholdersOf(element.children);
    return [element.value];
  });

const placeholders = (message: string) =>
  [...new Set(placeholdersOf(parse(message, { ignoreTag: true })))].toSorted();

describe('texts', () => {
  for (const [area, texts] of Object.entries(areas)) {
    const english: Record<string, string> = texts.en;
    it(`of ${area} exist in every language, with the same placeholders`, () => {
      for (const locale of locales) {
        const translated: Record<string, string> = texts[locale];
        expect(Object.keys(translated).toSorted(), locale).to.deep.equal(Object.keys(english).toSorted());
        for (const [key, message] of Object.entries(translated)) {
          expect(message.trim(), `${locale} ${area}.${key}`).to.not.equal('');
          expect(placeholders(message), `${locale} ${area}.${key}`).to.deep.equal(
            placeholders(english[key] ?? ''),
          );
        }
      }
    });
  }
});
