import { z } from 'zod';
import { unpackAscending, unpackBytes, unpackCounts } from '../../language/packing.ts';
import { intentIds } from '../intents.ts';
import { FeatureIndex } from './featureIndex.ts';
import { type Vocabulary, vocabularyOf } from './vectorize.ts';

/** Raise it when features, trainer or format change in a way that makes older artefacts wrong. */
export const modelVersion = 4;

/** The artefact as it stands in the file: features and numbers compressed into base64, weights as one signed byte each, class by class. */
export const modelSchema = z.object({
  version: z.literal(modelVersion),
  /** Of the training data, the catalogue and the settings: see hashTrainingSet.ts. */
  dataHash: z.string(),
  intents: z.array(z.string()),
  features: z.string(),
  frequencies: z.string(),
  texts: z.number(),
  weights: z.string(),
  weightScales: z.array(z.number()),
  biases: z.array(z.number()),
  calibration: z.object({ slope: z.number(), offsets: z.array(z.number()) }),
  thresholds: z.object({ route: z.number(), clarify: z.number(), margin: z.number(), outside: z.number() }),
  language: z.object({
    locales: z.array(z.string()),
    words: z.string(),
    wordScores: z.string(),
    grams: z.string(),
    gramScores: z.string(),
  }),
});
export type Model = z.infer<typeof modelSchema>;

export type Thresholds = Model['thresholds'];

/** A linear classifier, ready to use: one row of class weights a feature. */
export interface Classifier {
  intents: string[];
  vocabulary: Vocabulary;
  weights: Float32Array;
  biases: number[];
  calibration: Model['calibration'];
}

/**
 * Parses and unpacks an artefact.
 * @throws if it is of another version or knows another list of intents: train again.
 */
export const readModel = (json: unknown): { model: Model; classifier: Classifier } => {
  const model = modelSchema.parse(json);
  if (model.intents.join() !== [...intentIds].join()) {
    throw new Error('the recognizer was trained for other intents: run `npm run train`');
  }
  const classes = model.intents.length;
  const hashes = unpackAscending(model.features);
  const features = hashes.length;
  const bytes = unpackBytes(model.weights);
  const weights = new Float32Array(bytes.length);
  for (let c = 0; c < classes; c++) {
    const scale = model.weightScales[c] ?? 0;
    for (let f = 0; f < features; f++) {
      weights[f * classes + c] = (bytes[c * features + f] ?? 0) * scale;
    }
  }
  return {
    model,
    classifier: {
      intents: model.intents,
      vocabulary: vocabularyOf(new FeatureIndex(hashes), unpackCounts(model.frequencies), model.texts),
      weights,
      biases: model.biases,
      calibration: model.calibration,
    },
  };
};
