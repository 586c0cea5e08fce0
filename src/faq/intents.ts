import { faqEntries } from './entries/index.ts';

/** The questions that the FAQ answers. */
export type FaqId = keyof typeof faqEntries;
export const faqIds = Object.keys(faqEntries) as FaqId[];

export const isFaqId = (id: string): id is FaqId => Object.hasOwn(faqEntries, id);

/** What people want of the conversation itself. `outOfScope` is everything that the bot cannot do. */
export const conversationIntentIds = [
  'talkToHuman',
  'requestStatus',
  'listCapabilities',
  'greeting',
  'cancel',
  'goodbyeThanks',
  'outOfScope',
] as const;

/** Everything that a message can want; fixed ids, part of the contract of `npm run recognize`. */
export type IntentId = FaqId | (typeof conversationIntentIds)[number];
export const intentIds: readonly IntentId[] = [...faqIds, ...conversationIntentIds];
