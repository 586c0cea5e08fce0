import { marginsOf } from '../../../src/faq/recognizer/classify.ts';
import { countFeatures } from '../../../src/faq/recognizer/features.ts';
import { vectorize } from '../../../src/faq/recognizer/vectorize.ts';
import { fitClassifier } from '../../../src/faq/training/trainer/fitClassifier.ts';
import { noveltyOf } from './novelty.ts';
import { percent, readRows } from './readRows.ts';

type Row = readonly [label: string, text: string];

const rowsOf = (file: string): Row[] => readRows(file).map(([label = '', text = '']) => [label, text]);

const trainOn = (rows: readonly Row[]) => {
  const labels = [...new Set(rows.map(([label]) => label))].sort();
  const counts = rows.map(([, text]) => countFeatures(text, []));
  const own = rows.map(([label]) => [labels.indexOf(label)]);
  const { vocabulary, weights, biases } = fitClassifier(counts, own, labels.length);
  const judge = (text: string) => {
    const features = countFeatures(text, []);
    const margins = marginsOf(vectorize(features, vocabulary), weights, biases);
    const best = margins.indexOf(Math.max(...margins));
    return { label: labels[best], sure: (margins[best] ?? 0) - noveltyOf(features, vocabulary) };
  };
  return { labels, judge };
};

/** Small sets: in-scope accuracy, where every message gets its likeliest label. */
const scoreInScope = (name: string, train: Row[], test: Row[]) => {
  const { labels, judge } = trainOn(train);
  const inside = test.filter(([label]) => labels.includes(label));
  const right = inside.filter(([label, text]) => judge(text).label === label).length;
  return { set: name, messages: inside.length, inScope: percent(right, inside.length) };
};

// What the threshold leaves of the in-scope accuracy on the validation set: the goal of 92 % and a margin.
const accuracyAimedAt = 0.93;

/**
 * In-scope accuracy and out-of-scope recall under a threshold on how sure the best guess is (its margin, less the share of
 * unknown words); the threshold is chosen on the validation set.
 */
const scoreWithOutside = (name: string, dir: string) => {
  const read = (part: string) => rowsOf(`${dir}/${name}.${part}.tsv`);
  const { judge } = trainOn(read('train'));
  const judgeAll = (rows: readonly Row[]) =>
    rows.map(([label, text]) => {
      const guess = judge(text);
      return { right: guess.label === label, sure: guess.sure };
    });
  const accuracy = (rows: ReturnType<typeof judgeAll>, threshold: number) =>
    rows.filter(({ right, sure }) => right && sure >= threshold).length / rows.length;
  const known = judgeAll(read('val'));
  const candidates = known.map(({ sure }) => sure).sort((one, other) => other - one);
  const threshold = candidates.find((candidate) => accuracy(known, candidate) >= accuracyAimedAt) ?? 0;
  const [test, outside] = [judgeAll(read('test')), judgeAll(read('oos_test'))];
  return {
    set: name,
    messages: test.length + outside.length,
    inScope: percent(accuracy(test, threshold), 1),
    outOfScopeRecall: percent(outside.filter(({ sure }) => sure < threshold).length, outside.length),
    inScopeWithoutThreshold: percent(accuracy(test, -10), 1),
    threshold: Math.round(threshold * 1000) / 1000,
  };
};

/** The public sets of a directory (its README names the sources), by the code that trains the bot, tuned to none of them. */
export const scorePublic = function* (dir: string) {
  for (const name of ['hint3-curekart', 'hint3-powerplay11', 'hint3-sofmattress', 'hwu64-10shot']) {
    const train = rowsOf(`${dir}/${name}.train.tsv`);
    yield scoreInScope(name, train, rowsOf(`${dir}/${name}.test.tsv`));
  }
  const banking = rowsOf(`${dir}/banking77-10shot.train.tsv`);
  yield scoreInScope('banking77-10shot', banking, rowsOf(`${dir}/banking77.test.tsv`));
  yield scoreWithOutside('clinc150', dir);
};
