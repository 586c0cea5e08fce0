import { createRecognizer } from './createRecognizer.ts';
import model from './recognizer.model.json' with { type: 'json' };
import type { Recognizer } from './types.ts';

let loaded: Recognizer | null = null;

/** The recognizer of the committed artefact; unpacked once, for it keeps nothing of what it reads. */
export const loadRecognizer = (): Recognizer => {
  loaded ??= createRecognizer(model);
  return loaded;
};
