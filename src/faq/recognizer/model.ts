import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { intentIds } from '../intents.ts';
import type { Vocabulary } from './vectorize.ts';

/** Raise it when features, trainer or format change in a way that makes older artefacts wrong. */
export const modelVersion = 3;

/** The artefact as it stands in the file: features and numbers deflated into base64, weights as one signed byte each. */
export const modelSchema = z.object({
  version: z.literal(modelVersion),
  /** Of the training data, the catalogue and the settings: see hashTrainingSet.ts. */
  dataHash: z.string(),
  intents: z.array(z.string()),
  features: z.string(),
  idf: z.string(),
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

const deflate = (bytes: Buffer): string => deflateRawSync(bytes, { level: 9 }).toString('base64');

/** Any typed array, deflated, as base64. */
export const pack = (array: Float32Array | Int8Array): string =>
  deflate(Buffer.from(array.buffer, array.byteOffset, array.byteLength));

/** A long text, deflated, as base64. */
export const packText = (text: string): string => deflate(Buffer.from(text, 'utf8'));

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(inflateRawSync(Buffer.from(text, 'base64')));
const unpackText = (text: string): string => Buffer.from(bytesOf(text)).toString('utf8');
export const unpackFloats = (text: string): Float32Array => new Float32Array(bytesOf(text).buffer);
export const unpackBytes = (text: string): Int8Array => new Int8Array(bytesOf(text).buffer);

/**
 * Parses and unpacks an artefact.
 * @throws if it is of another version or knows another list of intents: train again.
 */
export const readModel = (json: unknown): { model: Model; classifier: Classifier } => {
  const model = modelSchema.parse(json);
  if (model.intents.join() !== [...intentIds].join()) {
    throw new Error('the recognizer was trained for other intents: run `npm run train`');
  }
  const bytes = unpackBytes(model.weights);
  const classes = model.intents.length;
  const weights = Float32Array.from(bytes, (byte, i) => byte * (model.weightScales[i % classes] ?? 0));
  const index = new Map(
    unpackText(model.features)
      .split('\n')
      .map((feature, i) => [feature, i]),
  );
  return {
    model,
    classifier: {
      intents: model.intents,
      vocabulary: { index, idf: unpackFloats(model.idf) },
      weights,
      biases: model.biases,
      calibration: model.calibration,
    },
  };
};
