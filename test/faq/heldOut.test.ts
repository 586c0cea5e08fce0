import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadRecognizer } from '../../src/faq/recognizer/loadRecognizer.ts';
import { readTrainingSet } from '../../src/faq/training/trainer/readTrainingSet.ts';
import { foldText } from '../../src/language/foldText.ts';
import { context } from './support.ts';

/** Written before the training texts, and never trained on. */
const messages = readFileSync(new URL('heldOut.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [locale = '', intent = '', text = ''] = line.split('\t');
    return { locale, intent, text };
  });

const gramsOf = (text: string): Set<string> => {
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return new Set(Array.from({ length: Math.max(1, plain.length - 4) }, (_, i) => plain.slice(i, i + 5)));
};
const likeness = (a: Set<string>, b: Set<string>): number => {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / (a.size + b.size - shared);
};

describe('the recognizer on messages it has not seen', () => {
  const recognizer = loadRecognizer();
  const results = messages.map((message) => {
    const { intent, decision } = recognizer.recognize(message.text, context);
    const right =
      message.intent === 'outOfScope'
        ? decision === 'none'
        : decision === 'route' && intent === message.intent;
    return { ...message, right, wronglyRouted: decision === 'route' && intent !== message.intent };
  });
  const shareOf = (count: number, of: number) => count / of;

  it('are at least 120, of three languages, and at least 30 % out of scope', () => {
    expect(messages.length).to.be.at.least(120);
    expect(new Set(messages.map(({ locale }) => locale)).size).to.equal(3);
    const outside = messages.filter(({ intent }) => intent === 'outOfScope').length;
    expect(shareOf(outside, messages.length)).to.be.at.least(0.3);
  });

  it('are not in the training texts, but for the few words that everybody says', () => {
    const trained = readTrainingSet().map(({ text }) => gramsOf(text));
    const tooNear = messages.filter(({ text }) => {
      // "Good morning" has no other form.
      if (text.split(' ').length <= 4) return false;
      const grams = gramsOf(text);
      return trained.some((other) => likeness(grams, other) > 0.6);
    });
    expect(tooNear.map(({ text }) => text)).to.deep.equal([]);
  });

  it('are right at once in at least 80 of 100, and in each language in 75', () => {
    const right = results.filter((result) => result.right).length;
    expect(shareOf(right, results.length)).to.be.at.least(0.8);
    for (const locale of ['en', 'es', 'fr-CA']) {
      const own = results.filter((result) => result.locale === locale);
      expect(shareOf(own.filter((result) => result.right).length, own.length), locale).to.be.at.least(0.75);
    }
  });

  it('go to a wrong task in at most 3 of 100, and out-of-scope ones in at most 5', () => {
    const wrong = results.filter((result) => result.wronglyRouted);
    expect(shareOf(wrong.length, results.length)).to.be.at.most(0.03);
    const outside = results.filter(({ intent }) => intent === 'outOfScope');
    expect(shareOf(outside.filter((result) => result.wronglyRouted).length, outside.length)).to.be.at.most(
      0.05,
    );
  });
});
