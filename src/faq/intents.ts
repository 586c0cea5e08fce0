/** The questions that the FAQ answers. */
export const faqIds = [
  'requestAppAccess',
  'removeAppAccess',
  'editProfile',
  'updateEmail',
  'dataProtection',
  'changePassword',
  'accountLocked',
  'changeChallengeQuestions',
  'changeSecretQuestion',
] as const;
export type FaqId = (typeof faqIds)[number];

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
export const intentIds = [...faqIds, ...conversationIntentIds] as const;
export type IntentId = (typeof intentIds)[number];
