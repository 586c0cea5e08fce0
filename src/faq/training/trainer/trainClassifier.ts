import { intentIds } from '../../intents.ts';
import { countFeatures } from '../../recognizer/features.ts';
import type { Classifier } from '../../recognizer/model.ts';
import { withoutNegated } from '../../recognizer/negation.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import { fitClassifier } from './fitClassifier.ts';
import type { TrainingExample } from './readTrainingSet.ts';

/** The numbers of an example's intents; the first is what it says first. */
export const labelsOf = ({ intent, others = [] }: TrainingExample): number[] =>
  [intent, ...others].map((id) => intentIds.indexOf(id));

/** An uncalibrated classifier of these texts; the same at every run. */
export const trainClassifier = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
): Classifier => {
  const counts = examples.map((example) => countFeatures(withoutNegated(example.text), applications));
  const fitted = fitClassifier(counts, examples.map(labelsOf), intentIds.length);
  return {
    intents: [...intentIds],
    ...fitted,
    calibration: { slope: 1, offsets: intentIds.map(() => 0) },
  };
};
