import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { botAccount } from '../../bot/keepActivity.ts';
import { AppError } from '../../errors.ts';
import type { ChatToken } from './chatToken.ts';

const shortText = z.string().max(200);

// What a client may say. Everything else of the schema is set by the house or dropped.
const given = z.looseObject({
  type: shortText.min(1),
  id: shortText.optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  name: shortText.optional(),
  locale: shortText.optional(),
  from: z.looseObject({ role: shortText.optional(), aadObjectId: z.unknown().optional() }).optional(),
  channelId: shortText.optional(),
  channelData: z
    .looseObject({ clientActivityID: shortText.optional(), tenant: z.unknown().optional() })
    .optional(),
});

/** Events that a browser may raise; all others are the house's own. */
const openEvents = new Set(['webchat/join']);
const ownChannels = new Set(['webchat', 'directline']);

/** Names that a client has no honest reason to send. @throws AppError('forbidden') */
const refuseAttacks = (activity: z.infer<typeof given>) => {
  const { from, channelId, channelData } = activity;
  const spoofed =
    (from?.role !== undefined && from.role !== 'user') ||
    from?.aadObjectId !== undefined ||
    channelData?.tenant !== undefined ||
    activity.serviceUrl !== undefined ||
    activity.callerId !== undefined ||
    (channelId !== undefined && !ownChannels.has(channelId));
  if (spoofed) throw new AppError('forbidden', { reason: 'spoofed' });
};

const checkContent = ({ type, name, text, value }: z.infer<typeof given>) => {
  if (type === ActivityTypes.Event) {
    if (!openEvents.has(name ?? '')) throw new AppError('forbidden', { reason: 'event' });
    return;
  }
  if (type === ActivityTypes.Typing) return;
  if (type !== ActivityTypes.Message) throw new AppError('badRequest', { reason: 'type' });
  const hasValue = value !== undefined && value !== null;
  if (!text?.trim() && !hasValue) throw new AppError('badRequest', { reason: 'empty' });
};

/** A client's activity with everything that only the house may set, and the key under which it counts once. */
export interface CleanActivity {
  activity: Partial<Activity>;
  key: string | null;
}

/**
 * Cleans what a browser posted: sender, recipient, channel and conversation come from the token.
 * @throws AppError('badRequest'), AppError('forbidden') for spoofed senders and the house's own events.
 */
export const cleanActivity = (body: unknown, session: ChatToken, now: Date): CleanActivity => {
  const parsed = given.safeParse(body);
  if (!parsed.success) throw new AppError('badRequest', { reason: 'activity' });
  const { data } = parsed;
  refuseAttacks(data);
  checkContent(data);
  const { id, channelData } = data;
  const client = channelData?.clientActivityID;
  return {
    key: id ? `id:${id}` : client ? `client:${client}` : null,
    activity: {
      type: data.type,
      timestamp: now,
      channelId: 'webchat',
      serviceUrl: '',
      from: { id: session.userId, name: '', role: 'user' },
      recipient: botAccount,
      conversation: { id: session.conversationId, name: '', isGroup: false, conversationType: 'personal' },
      ...(data.text === undefined ? {} : { text: data.text, textFormat: 'plain' }),
      ...(data.value === undefined || data.value === null ? {} : { value: data.value }),
      ...(data.type === ActivityTypes.Event ? { name: data.name } : {}),
      ...(data.locale ? { locale: data.locale } : {}),
      ...(channelData ? { channelData } : {}),
    },
  };
};
