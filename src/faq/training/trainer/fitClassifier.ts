import { type Vector, type Vocabulary, vectorize } from '../../recognizer/vectorize.ts';
import { buildVocabulary } from './buildVocabulary.ts';
import { trainerSettings } from './settings.ts';
import { trainBayes } from './trainBayes.ts';
import { trainSvm } from './trainSvm.ts';

/** Class weights, one row a feature, over a vocabulary. */
export interface FittedClassifier {
  vocabulary: Vocabulary;
  weights: Float32Array;
  biases: number[];
}

/**
 * A linear classifier of any classes: the SVM's weights and a share of naive Bayes'. The same at every run.
 * @param counts each text's features.
 * @param labels each text's classes, from 0.
 */
export const fitClassifier = (
  counts: readonly Map<string, number>[],
  labels: readonly (readonly number[])[],
  classes: number,
): FittedClassifier => {
  const { leastTexts, svm, bayesShare } = trainerSettings;
  const vocabulary = buildVocabulary(counts, (feature) =>
    feature.includes(' ') ? (leastTexts[feature[0] ?? ''] ?? 1) : 1,
  );
  const vectors: Vector[] = counts.map((count) => vectorize(count, vocabulary));
  const { weights, biases } = trainSvm(vectors, labels, classes, vocabulary.idf.length, svm);
  const bayes = trainBayes(vectors, labels, classes, vocabulary.idf.length);
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) + bayesShare * (bayes[i] ?? 0);
  return { vocabulary, weights, biases };
};
