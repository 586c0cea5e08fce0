import { z } from 'zod';
import { unpackShorts, unpackText } from '../../../language/packing.ts';
import type { Familiarity } from './looks.ts';
import type { TagModel } from './tag.ts';

/** The artefact as it stands in the file. */
export const guardModelSchema = z.object({
  /** Of the training data: a test compares it with the data as they are now. */
  dataHash: z.string(),
  /** A line each, compressed. */
  features: z.string(),
  /** One a feature, in hundredths, two bytes each, compressed. */
  weights: z.string(),
  transitions: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly(),
  /** Words by how common they are, separated by spaces: a line of seldom ones, one of sometimes, one of often; compressed. */
  vocabulary: z.string(),
});
export type GuardModel = z.infer<typeof guardModelSchema>;

/** Unpacks an artefact. */
export const readGuardModel = (json: unknown): TagModel => {
  const model = guardModelSchema.parse(json);
  const known = new Map<string, 1 | 2 | 3>();
  unpackText(model.vocabulary)
    .split('\n')
    .forEach((words, i) => {
      for (const word of words.split(' ')) known.set(word, (i + 1) as 1 | 2 | 3);
    });
  const familiarity: Familiarity = (word) => known.get(word) ?? 0;
  const numbers = unpackShorts(model.weights);
  const weights = new Map(
    unpackText(model.features)
      .split('\n')
      .map((feature, i) => [feature, (numbers[i] ?? 0) / 100]),
  );
  return { weights, transitions: model.transitions, familiarity };
};
