import { z } from 'zod';
import type { TagModel } from './tag.ts';
import type { Familiarity } from './tagFeatures.ts';

/** The artefact as it stands in the file. */
export const guardModelSchema = z.object({
  /** Of the training data: a test compares it with the data as they are now. */
  dataHash: z.string(),
  features: z.string(),
  /** One a feature, in hundredths. */
  weights: z.array(z.number()),
  transitions: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  threshold: z.number(),
  /** Words by how common they are: seldom, sometimes, often; separated by spaces. */
  vocabulary: z.tuple([z.string(), z.string(), z.string()]),
});
export type GuardModel = z.infer<typeof guardModelSchema>;

/** Unpacks an artefact. */
export const readGuardModel = (json: unknown): TagModel => {
  const model = guardModelSchema.parse(json);
  const known = new Map<string, 1 | 2 | 3>();
  model.vocabulary.forEach((words, i) => {
    for (const word of words.split(' ')) known.set(word, (i + 1) as 1 | 2 | 3);
  });
  const familiarity: Familiarity = (word) => known.get(word) ?? 0;
  const weights = new Map(
    model.features.split('\n').map((feature, i) => [feature, (model.weights[i] ?? 0) / 100]),
  );
  return { weights, transitions: model.transitions, threshold: model.threshold, familiarity };
};
