import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Request, Response } from 'restify';
import { longestMessage } from '../../bot/runTurn.ts';
import type { Arrival, HouseWords } from '../../bot/types.ts';
import type { ChatCaller } from '../../services/identity/caller.ts';
import { guardSecrets } from '../http/guardSecrets.ts';
import { limitMessages } from '../http/limitMessages.ts';
import { sendJson } from '../http/sendJson.ts';
import type { ChatToken } from './chatToken.ts';
import { cleanActivity } from './cleanActivity.ts';
import { authenticate, type WebChatRoom } from './webChat.ts';

const callerOf = (session: ChatToken): ChatCaller => ({
  via: 'chat',
  channel: 'webchat',
  conversationId: session.conversationId,
  channelUserId: session.userId,
  accountId: session.accountId,
  source: session.src,
});

const keptOfLong = 200;

/** The answer that needs no dialog, if there is one; what was too long is kept as its beginning. */
const houseWords = async (room: WebChatRoom, activity: Partial<Activity>): Promise<HouseWords | null> => {
  const slowed = await limitMessages(room.messageLimit, activity.conversation?.id ?? '');
  const tooLong = activity.type === ActivityTypes.Message && (activity.text?.length ?? 0) > longestMessage;
  if (tooLong) activity.text = `${activity.text?.slice(0, keptOfLong)}…`;
  return slowed ?? (tooLong ? 'tooLong' : null);
};

/**
 * `POST /v3/directline/conversations/:id/activities`. The answer names the id under which the client gets its own activity back;
 * the same activity again (by `id` or `channelData.clientActivityID`) is answered with the same id and nothing happens.
 */
export const postActivity = async (room: WebChatRoom, request: Request, response: Response) => {
  const session = await authenticate(room, request);
  const { activity, key } = cleanActivity(request.body, session, room.clock.now());
  if (activity.type === ActivityTypes.Typing) return sendJson(response, 200, { id: randomUUID() });
  const words = await houseWords(room, activity);
  const { conversationId } = session;
  const secretRemoved = await guardSecrets(activity, () =>
    room.services.secureForms.hasOpenForm({ conversationId }),
  );
  const arrival: Arrival = {
    activity,
    caller: callerOf(session),
    key: key ?? `once:${randomUUID()}`,
    keep: activity.type === ActivityTypes.Message,
    vouchedAt: session.vouchedAt === null ? null : new Date(session.vouchedAt * 1000),
    secretRemoved,
    ...(words ? { words } : {}),
  };
  const { activityId } = await room.bot.handle(arrival);
  sendJson(response, 200, { id: activityId });
};
