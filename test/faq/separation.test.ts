import { expect } from 'chai';
import { readTrainingSet } from '../../src/faq/training/trainer/readTrainingSet.ts';
import { foldText } from '../../src/language/foldText.ts';
import { readRows } from '../bench/nlu/readRows.ts';

const gramsOf = (text: string): Set<string> => {
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return new Set(Array.from({ length: Math.max(1, plain.length - 4) }, (_, i) => plain.slice(i, i + 5)));
};

/** How many of the texts have a like one (Jaccard of character 5-grams above 0.6) among the others: a number, never a text. */
const countNear = (texts: readonly string[], others: readonly string[]): number => {
  const sets = others.map(gramsOf);
  const holders = new Map<string, number[]>();
  sets.forEach((grams, i) => {
    for (const gram of grams) holders.set(gram, [...(holders.get(gram) ?? []), i]);
  });
  return texts.filter((text) => {
    const grams = gramsOf(text);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const i of holders.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared].some(([i, count]) => count / (grams.size + (sets[i]?.size ?? 0) - count) > 0.6);
  }).length;
};

describe('the training texts', () => {
  const trained = readTrainingSet().map(({ text }) => text);
  const textsOf = (set: string) =>
    readRows(new URL(`../bench/nlu/own/${set}.tsv`, import.meta.url)).map(([, , text = '']) => text);

  for (const set of ['test-a', 'test-b', 'dev']) {
    it(`are like no message of ${set}, which would not be unseen any more`, () => {
      expect(countNear(trained, textsOf(set))).to.equal(0);
    });
  }
});
