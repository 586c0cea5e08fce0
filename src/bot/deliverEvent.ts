import { type Activity, ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import type { Database } from '../db/connect.ts';
import type { Channel, ChatCaller } from '../services/identity/caller.ts';
import type { JobPayloads } from '../services/jobs.ts';
import { houseSource } from './handleArrival.ts';
import { botAccount } from './keepActivity.ts';
import type { Arrival } from './types.ts';

interface Place {
  channel: Channel;
  channel_user_id: string;
  reference: Partial<ConversationReference> | null;
}

const eventActivity = (
  place: Place,
  { conversationId, name, value }: JobPayloads['conversationEvent'],
): Partial<Activity> => {
  const event = { type: ActivityTypes.Event, name, value };
  if (place.reference) {
    // No id: nothing that is said now replies to an activity of the channel.
    return TurnContext.applyConversationReference(event, { ...place.reference, activityId: undefined }, true);
  }
  return {
    ...event,
    channelId: place.channel,
    serviceUrl: '',
    from: { id: place.channel_user_id, name: '', role: 'user' },
    recipient: botAccount,
    conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal' },
  };
};

/**
 * An event of the house as an arrival, or null when its conversation does not exist. Nobody is signed in by it: the caller's
 * account is unknown, whoever sits there now.
 */
export const arrivalOfEvent = async (
  database: Database,
  event: JobPayloads['conversationEvent'],
): Promise<Arrival | null> => {
  const place = await database
    .knex<Place & { id: string }>('conversations')
    .where({ id: event.conversationId })
    .first('channel', 'channel_user_id', 'reference');
  if (!place) return null;
  const caller: ChatCaller = {
    via: 'chat',
    channel: place.channel,
    conversationId: event.conversationId,
    channelUserId: place.channel_user_id,
    accountId: null,
    source: houseSource,
  };
  return { activity: eventActivity(place, event), caller, key: `event:${event.eventId}`, keep: false };
};
