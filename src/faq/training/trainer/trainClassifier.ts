import { intentIds } from '../../intents.ts';
import { countFeatures } from '../../recognizer/features.ts';
import type { Classifier } from '../../recognizer/model.ts';
import { withoutNegated } from '../../recognizer/negation.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import { vectorize } from '../../recognizer/vectorize.ts';
import { buildVocabulary } from './buildVocabulary.ts';
import type { TrainingExample } from './readTrainingSet.ts';
import { trainerSettings } from './settings.ts';
import { trainSvm } from './trainSvm.ts';

/** The numbers of an example's intents; the first is what it says first. */
export const labelsOf = ({ intent, others = [] }: TrainingExample): number[] =>
  [intent, ...others].map((id) => intentIds.indexOf(id));

/** An uncalibrated classifier of these texts; the same at every run. */
export const trainClassifier = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
): Classifier => {
  const counts = examples.map((example) => countFeatures(withoutNegated(example.text), applications));
  const vocabulary = buildVocabulary(counts, trainerSettings.minimumTexts);
  const vectors = counts.map((count) => vectorize(count, vocabulary));
  const labels = examples.map(labelsOf);
  const trained = trainSvm(vectors, labels, intentIds.length, vocabulary.idf.length, trainerSettings.svm);
  return {
    intents: [...intentIds],
    vocabulary,
    ...trained,
    calibration: { slope: 1, offsets: intentIds.map(() => 0) },
  };
};
