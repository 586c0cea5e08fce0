import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import { faqEntries } from '../../src/faq/entries/index.ts';
import type { FaqText } from '../../src/faq/entry.ts';
import { fillPlaceholders } from '../../src/faq/fillPlaceholders.ts';
import { type FaqId, faqIds } from '../../src/faq/intents.ts';
import { locales } from '../../src/locale.ts';

const brand = loadConfig({}).brand;
const linesOf = (text: FaqText): string[] => [text.question, text.answer, ...text.steps, ...text.notes];
const placeholdersOf = (text: FaqText): string[] =>
  [
    ...new Set(
      linesOf(text)
        .join(' ')
        .match(/\{\w+\}/g) ?? [],
    ),
  ].sort();
const each = (check: (text: FaqText, id: FaqId, locale: string) => void) => {
  for (const id of faqIds) for (const locale of locales) check(faqEntries[id].texts[locale], id, locale);
};
const sixWords = (text: string): string[] => {
  const words = text
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .match(/[\p{L}\p{N}']+/gu);
  return (words ?? []).slice(5).map((_, i) => (words ?? []).slice(i, i + 6).join(' '));
};

describe('FAQ entries', () => {
  it('say everything in every language: question, answer, as many steps and notes, examples', () => {
    each((text, id, locale) => {
      const english = faqEntries[id].texts.en;
      for (const line of linesOf(text)) expect(line.trim(), `${id} ${locale}`).to.not.equal('');
      expect(text.steps.length, `steps of ${id} ${locale}`).to.equal(english.steps.length);
      expect(text.notes.length, `notes of ${id} ${locale}`).to.equal(english.notes.length);
    });
    for (const id of faqIds) {
      for (const locale of locales) expect(faqEntries[id].examples[locale].length).to.be.at.least(4);
    }
  });

  it('use the same placeholders in every language, and only ones that exist', () => {
    each((text, id, locale) => {
      expect(placeholdersOf(text), `${id} ${locale}`).to.deep.equal(placeholdersOf(faqEntries[id].texts.en));
      expect(linesOf(fillPlaceholders(text, brand)).join(' ')).to.not.match(/[{}]/);
    });
  });

  it('never name the lender, its portal or its phone literally', () => {
    each((text, id, locale) => {
      expect(linesOf(text).join(' '), `${id} ${locale}`).to.not.match(
        /\bally\b|dashboard|portal\.example|\d{3} ?\d{4}/i,
      );
    });
  });

  it('show steps with the portal’s link wherever there is something to do', () => {
    each((text, id, locale) => {
      if (faqEntries[id].doItNow) {
        expect(text.steps.join(' '), `${id} ${locale}`).to.include('{portalUrl}');
      }
    });
  });

  it('say where to find the PDN where the PDN is needed', () => {
    expect(faqEntries.removeAppAccess.texts.en.notes.join(' ')).to.match(/PDN.*office manager/s);
    expect(faqEntries.accountLocked.texts.en.notes.join(' ')).to.match(/office manager.*PDN/s);
  });

  it('share no six words in a row with the public page whose facts they carry', () => {
    const seed = new URL('../../../shared/faq/profile-faqs.txt', import.meta.url);
    // The page is not ours to keep, so it is there only where the design is.
    if (!existsSync(seed)) return;
    const theirs = new Set(sixWords(readFileSync(seed, 'utf8')));
    expect(theirs.size).to.be.greaterThan(100);
    each((text, id) => {
      for (const line of linesOf(fillPlaceholders(text, brand))) {
        expect(
          sixWords(line).filter((words) => theirs.has(words)),
          id,
        ).to.deep.equal([]);
      }
    });
  });
});
