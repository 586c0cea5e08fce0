import { createRecognizer } from './createRecognizer.ts';
import model from './recognizer.model.json' with { type: 'json' };
import type { Recognizer } from './types.ts';

/** The recognizer of the committed artefact. */
export const loadRecognizer = (): Recognizer => createRecognizer(model);
