import model from './guard.model.json' with { type: 'json' };
import { readGuardModel } from './guardModel.ts';
import type { TagModel } from './tag.ts';

let loaded: TagModel | null = null;

/** The tagger of the committed artefact; unpacked once. */
export const loadGuard = (): TagModel => {
  loaded ??= readGuardModel(model);
  return loaded;
};
