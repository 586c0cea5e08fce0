import type { RecognitionContext } from '../../src/faq/recognizer/types.ts';
import { trainingApplications } from '../../src/faq/training/trainer/trainingApplications.ts';

/** A Tuesday morning at the dealership (it is already Wednesday in Asia, and still Tuesday in Detroit). */
export const context: RecognitionContext = {
  now: new Date('2026-11-24T15:00:00Z'),
  timeZone: 'America/Detroit',
  applications: trainingApplications,
};
