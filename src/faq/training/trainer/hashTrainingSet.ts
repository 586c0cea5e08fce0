import { createHash } from 'node:crypto';
import { modelVersion } from '../../recognizer/model.ts';
import type { KnownApplication } from '../../recognizer/types.ts';
import type { TrainingExample } from './readTrainingSet.ts';
import { trainerSettings } from './settings.ts';

/** What an artefact was trained from, in one value: a test compares it with the data as they are now. */
export const hashTrainingSet = (
  examples: readonly TrainingExample[],
  applications: readonly KnownApplication[],
): string =>
  createHash('sha256')
    .update(JSON.stringify({ modelVersion, trainerSettings, examples, applications }))
    .digest('hex');
