import { calibrate, marginsOf } from '../../../src/faq/recognizer/classify.ts';
import { countFeatures } from '../../../src/faq/recognizer/features.ts';
import { vectorize } from '../../../src/faq/recognizer/vectorize.ts';
import { fitCalibration } from '../../../src/faq/training/trainer/fitCalibration.ts';
import { fitClassifier } from '../../../src/faq/training/trainer/fitClassifier.ts';
import { percent, readRows } from './readRows.ts';

type Row = readonly [label: string, text: string];

const rowsOf = (file: string): Row[] => readRows(file).map(([label = '', text = '']) => [label, text]);

const trainOn = (rows: readonly Row[]) => {
  const labels = [...new Set(rows.map(([label]) => label))].sort();
  const counts = rows.map(([, text]) => countFeatures(text, []));
  const own = rows.map(([label]) => [labels.indexOf(label)]);
  const { vocabulary, weights, biases } = fitClassifier(counts, own, labels.length);
  const margins = (text: string) =>
    marginsOf(vectorize(countFeatures(text, []), vocabulary), weights, biases);
  return { labels, margins };
};

const bestOf = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

/** Small sets: in-scope accuracy, where every message gets its likeliest label. */
const scoreInScope = (name: string, train: Row[], test: Row[]) => {
  const { labels, margins } = trainOn(train);
  const inside = test.filter(([label]) => labels.includes(label));
  const right = inside.filter(([label, text]) => labels[bestOf(margins(text))] === label).length;
  return { set: name, messages: inside.length, inScope: percent(right, inside.length) };
};

// What in-scope accuracy may be given, on the validation set, for out-of-scope recall; in shares.
const worth = 0.012;

/** In-scope accuracy and out-of-scope recall under a threshold on the best probability, chosen on the validation set. */
const scoreWithOutside = (name: string, dir: string) => {
  const read = (part: string) => rowsOf(`${dir}/${name}.${part}.tsv`);
  const { labels, margins } = trainOn(read('train'));
  const validation = read('val').map(([label, text]) => ({
    margins: margins(text),
    labels: [labels.indexOf(label)],
  }));
  const calibration = fitCalibration(validation);
  const judge = (rows: readonly Row[]) =>
    rows.map(([label, text]) => {
      const probabilities = calibrate(margins(text), calibration);
      const best = bestOf(probabilities);
      return { right: labels[best] === label, sure: probabilities[best] ?? 0 };
    });
  const accuracy = (rows: ReturnType<typeof judge>, threshold: number) =>
    rows.filter(({ right, sure }) => right && sure >= threshold).length / rows.length;
  const seen = judge(read('val'));
  const thresholds = Array.from({ length: 100 }, (_, i) => i / 100);
  const allowed = thresholds.filter((threshold) => accuracy(seen, threshold) >= accuracy(seen, 0) - worth);
  const threshold = Math.max(...allowed);
  const [test, outside] = [judge(read('test')), judge(read('oos_test'))];
  return {
    set: name,
    messages: test.length + outside.length,
    inScope: percent(accuracy(test, threshold), 1),
    outOfScopeRecall: percent(outside.filter(({ sure }) => sure < threshold).length, outside.length),
    inScopeWithoutThreshold: percent(accuracy(test, 0), 1),
    threshold,
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
