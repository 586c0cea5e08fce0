import type { Activity } from 'botbuilder';
import { redactText, redactValue } from './redact.ts';

/** The bot's account in every conversation of the website. */
export const botAccount = { id: 'bot', name: 'Dealer Help', role: 'bot' } as const;

const redactMaybe = (text: unknown) => (typeof text === 'string' ? redactText(text) : undefined);

// Of what a client hangs on its message, what Web Chat needs to find it again.
const keptChannelData = (data: unknown) => {
  if (!data || typeof data !== 'object') return undefined;
  const { clientActivityID, postBack, messageBack } = data as Record<string, unknown>;
  return {
    ...(typeof clientActivityID === 'string' ? { clientActivityID } : {}),
    ...(postBack === true ? { postBack } : {}),
    ...(messageBack && typeof messageBack === 'object' ? { messageBack: redactValue(messageBack) } : {}),
  };
};

/** A user's activity as the transcript has it: who, when, what, without codes and link tokens. */
export const keepUserActivity = (
  activity: Partial<Activity>,
  id: string,
  conversationId: string,
  at: Date,
): Record<string, unknown> => ({
  type: activity.type,
  id,
  timestamp: at.toISOString(),
  channelId: activity.channelId,
  from: { id: activity.from?.id, role: 'user' },
  conversation: { id: conversationId },
  locale: activity.locale,
  name: activity.name,
  text: redactMaybe(activity.text),
  textFormat: activity.textFormat,
  value: redactValue(activity.value),
  channelData: keptChannelData(activity.channelData),
});

const inner = ['serviceUrl', 'callerId', 'recipient', 'from', 'conversation', 'timestamp', 'localTimestamp'];

/** What the bot says as it is kept and delivered; channels that are sent to also need to know whom it is for. */
export const keepBotActivity = (
  activity: Partial<Activity>,
  conversationId: string,
  at: Date,
  toChannel: boolean,
): Record<string, unknown> => {
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(activity))
    if (!inner.includes(key)) said[key] = redactValue(value);
  const place = toChannel
    ? { from: activity.from, recipient: activity.recipient, conversation: activity.conversation }
    : { from: botAccount, conversation: { id: conversationId } };
  return { ...said, timestamp: at.toISOString(), ...place };
};
