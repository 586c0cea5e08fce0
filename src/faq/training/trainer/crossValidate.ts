import { seededRandom, shuffle } from '../../../language/seededRandom.ts';
import { marginsOf } from '../../recognizer/classify.ts';
import { countFeatures } from '../../recognizer/features.ts';
import { withoutNegated } from '../../recognizer/negation.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import { vectorize } from '../../recognizer/vectorize.ts';
import type { UnseenMargins } from './fitCalibration.ts';
import type { TrainingExample } from './readTrainingSet.ts';
import { trainerSettings } from './settings.ts';
import { labelsOf, trainClassifier } from './trainClassifier.ts';

/** The margins of every training text under a classifier that was trained without it; in the order of the texts. */
export const crossValidate = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
): UnseenMargins[] => {
  const order = shuffle(
    examples.map((_, i) => i),
    seededRandom(trainerSettings.svm.seed),
  );
  const foldOf = new Map(order.map((example, place) => [example, place % trainerSettings.folds]));
  const results = new Array<UnseenMargins>(examples.length);
  for (let fold = 0; fold < trainerSettings.folds; fold++) {
    const seen = examples.filter((_, i) => foldOf.get(i) !== fold);
    const classifier = trainClassifier(seen, applications);
    examples.forEach((example, i) => {
      if (foldOf.get(i) !== fold) return;
      const counts = countFeatures(withoutNegated(example.text), applications);
      const margins = marginsOf(
        vectorize(counts, classifier.vocabulary),
        classifier.weights,
        classifier.biases,
      );
      results[i] = { margins, labels: labelsOf(example) };
    });
  }
  return results;
};
