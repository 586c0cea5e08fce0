import type { Activity } from 'botbuilder';
import type { Entities, Recognition } from '../faq/recognizer/types.ts';
import type { Locale } from '../locale.ts';
import { type CardAction, cardActionSchema } from './action.ts';

/** A message as the dialogs see it: what was typed and what it means, or what a card's button says. */
export interface Input {
  text: string;
  action: CardAction | null;
  recognition: Recognition;
}

const noEntities = (): Entities => ({
  applications: [],
  nearApplications: [],
  allApplications: false,
  negatedApplications: [],
  negatedIntents: [],
  newHire: false,
  forSomeoneElse: false,
  dates: {},
  correction: false,
});

/** The recognition of nothing: of a card's button, or of an event. */
export const noRecognition = (locale: Locale): Recognition => ({
  text: '',
  intent: 'outOfScope',
  score: 0,
  decision: 'none',
  alternatives: [],
  intents: [],
  entities: noEntities(),
  locale,
});

/** What a card's button says; null where the message is typed, or not one of ours. */
export const actionOf = (activity: Partial<Activity>): CardAction | null => {
  if (activity.text?.trim() || typeof activity.value !== 'object' || activity.value === null) return null;
  const parsed = cardActionSchema.safeParse(activity.value);
  return parsed.success ? parsed.data : null;
};

/** Lower case, without accents and punctuation, for comparing what was typed with what was offered. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many words a text has. */
export const wordCount = (text: string): number => normalise(text).split(' ').filter(Boolean).length;
