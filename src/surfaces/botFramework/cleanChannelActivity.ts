import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Channel } from '../../services/identity/caller.ts';

const id = z.string().min(1).max(512);
const account = z.looseObject({ id, aadObjectId: z.string().max(100).optional() });

const given = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    isGroup: z.boolean().optional(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
  locale: z.string().max(100).optional(),
  deliveryMode: z.string().max(50).optional(),
  channelData: z.unknown().optional(),
});

/** What a channel sent, as far as the surface looks into it. */
export type ChannelActivity = z.infer<typeof given>;

const channels: Record<string, Channel> = { msteams: 'msteams', emulator: 'emulator' };

/** Which of our channels this is. @throws AppError('forbidden') for others: their users would be nobody's. */
export const channelOf = ({ channelId }: ChannelActivity): Channel => {
  const channel = channels[channelId];
  if (!channel) throw new AppError('forbidden', { reason: 'channel' });
  return channel;
};

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** @throws AppError('badRequest') for what is no activity, or, unsigned, wants its answers sent to another machine. */
export const parseChannelActivity = (body: unknown, signed: boolean): ChannelActivity => {
  const parsed = given.safeParse(body);
  if (!parsed.success) throw new AppError('badRequest', { reason: 'activity' });
  if (!signed && !loopback.test(new URL(parsed.data.serviceUrl).hostname)) {
    throw new AppError('badRequest', { reason: 'serviceUrl' });
  }
  return parsed.data;
};

/** The user's words in Teams without the mention of the bot; the date of a clock, not a text. */
export const toActivity = (activity: ChannelActivity, now: Date): Partial<Activity> => {
  const { deliveryMode: _mode, callerId: _caller, ...rest } = activity;
  const text = rest.text?.replace(/<at>[^<]*<\/at>/g, ' ').trim();
  return {
    ...(rest as unknown as Partial<Activity>),
    timestamp: now,
    localTimestamp: now,
    ...(text === undefined ? {} : { text }),
  };
};

/** Others are there: what is said is not for them. */
export const isShared = ({ conversation }: ChannelActivity): boolean =>
  conversation.isGroup === true || !['personal', undefined, ''].includes(conversation.conversationType);

const handled = new Set<string>([
  ActivityTypes.Message,
  ActivityTypes.Invoke,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);

/** Typing, reactions, read receipts and the like are taken note of and nothing else; events are the house's own. */
export const isHandled = ({ type }: ChannelActivity): boolean => handled.has(type);
