import { createRecognizer } from './createRecognizer.ts';
import { warmUpDates } from './entities/findDates.ts';
import model from './recognizer.model.json' with { type: 'json' };
import type { Recognizer } from './types.ts';

/**
 * The recognizer of the committed artefact.
 * @param options.warmUp builds the date tables of all languages now (over a second) rather than at the first date.
 */
export const loadRecognizer = (options: { warmUp?: boolean } = {}): Recognizer => {
  if (options.warmUp) warmUpDates();
  return createRecognizer(model);
};
