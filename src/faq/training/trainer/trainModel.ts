import { pack, packAscending } from '../../../language/packing.ts';
import { intentIds } from '../../intents.ts';
import { calibrate } from '../../recognizer/classify.ts';
import { decide } from '../../recognizer/decide.ts';
import { type Classifier, type Model, modelVersion } from '../../recognizer/model.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import { crossValidate } from './crossValidate.ts';
import { fitCalibration, type UnseenMargins } from './fitCalibration.ts';
import type { TrainingExample } from './readTrainingSet.ts';
import { trainerSettings } from './settings.ts';
import { trainClassifier } from './trainClassifier.ts';
import { trainLanguages } from './trainLanguages.ts';

// Finer steps than 1/31 of a class's largest weight change no decision, and cost a third of the artefact.
const steps = 31;

/** Weights as small whole numbers, class by class: so they compress best. */
const packWeights = ({ weights, intents }: Classifier) => {
  const classes = intents.length;
  const features = weights.length / classes;
  const largest = intents.map(() => 1e-9);
  weights.forEach((weight, i) => {
    largest[i % classes] = Math.max(largest[i % classes] ?? 0, Math.abs(weight));
  });
  const weightScales = largest.map((value) => value / steps);
  const bytes = new Int8Array(weights.length);
  weights.forEach((weight, i) => {
    const c = i % classes;
    bytes[c * features + (i - c) / classes] = Math.round(weight / (weightScales[c] ?? 1));
  });
  return { weights: pack(bytes), weightScales };
};

/** How the decisions come out on texts that the classifier had not seen. */
const reportOn = (unseen: readonly UnseenMargins[], calibration: Model['calibration']) => {
  const outOfScope = intentIds.indexOf('outOfScope');
  let right = 0;
  let wrongRoutes = 0;
  let refused = 0;
  for (const { margins, labels } of unseen) {
    const { decision, intent } = decide(
      calibrate(margins, calibration),
      intentIds,
      trainerSettings.thresholds,
    );
    const isOutside = labels.includes(outOfScope);
    const isWanted = labels.some((label) => intent === intentIds[label]);
    if (isWanted && decision === (isOutside ? 'none' : 'route')) right++;
    if (decision === 'route' && !isWanted) wrongRoutes++;
    if (isOutside && decision !== 'route') refused++;
  }
  const percent = (count: number, of: number) => Math.round((1000 * count) / of) / 10;
  const outside = unseen.filter(({ labels }) => labels.includes(outOfScope)).length;
  return {
    rightAtOncePercent: percent(right, unseen.length),
    wrongRoutePercent: percent(wrongRoutes, unseen.length),
    outOfScopeNotRoutedPercent: percent(refused, outside),
  };
};

/**
 * Trains the artefact; the same data give the same bytes.
 * @returns the artefact, and how it does on texts that were left out (cross-validation).
 */
export const trainModel = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
  dataHash: string,
) => {
  const unseen = crossValidate(examples, applications);
  const calibration = fitCalibration(unseen);
  const classifier = trainClassifier(examples, applications);
  const model: Model = {
    version: modelVersion,
    dataHash,
    intents: classifier.intents,
    features: packAscending(classifier.vocabulary.index.hashes),
    frequencies: pack(classifier.vocabulary.frequencies),
    texts: classifier.vocabulary.texts,
    ...packWeights(classifier),
    biases: classifier.biases,
    calibration,
    thresholds: trainerSettings.thresholds,
    language: trainLanguages(examples, applications),
  };
  return { model, report: reportOn(unseen, calibration) };
};
