import type { ConversationReference } from 'botbuilder';
import type { ChannelAuthentication } from './channelAuthentication.ts';

/** How a send ended. `later`: it may succeed when it is tried again. */
export type Sent =
  | { kind: 'sent'; id: string | null }
  | { kind: 'refused'; status: number }
  | { kind: 'later'; status: number; afterMs: number | null };

/** Sends what was kept to a Bot Framework channel. */
export interface Connector {
  send(
    reference: Partial<ConversationReference>,
    activity: Record<string, unknown>,
    channelActivityId?: string,
  ): Promise<Sent>;
}

const timeoutMs = 15_000;
// What the channel will say again however often it is asked: bad request, blocked, gone, too large.
const final = new Set([400, 403, 404, 405, 410, 413]);

const methods: Record<string, string> = { messageUpdate: 'PUT', messageDelete: 'DELETE' };

const retryAfter = (response: Response) => {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
};

const pathOf = (
  reference: Partial<ConversationReference>,
  activity: Record<string, unknown>,
  channelActivityId?: string,
) => {
  const base = (reference.serviceUrl ?? '').replace(/\/$/, '');
  const target = channelActivityId ?? activity.replyToId;
  const conversation = encodeURIComponent(reference.conversation?.id ?? '');
  const tail = typeof target === 'string' && target ? `/${encodeURIComponent(target)}` : '';
  return `${base}/v3/conversations/${conversation}/activities${tail}`;
};

/**
 * The Connector API with plain `fetch`: the SDK's client costs several times as much a call, blocks a turn for seconds while
 * the channel is down, and sends twice on its own.
 */
export const createConnector = (authentication: ChannelAuthentication): Connector => ({
  send: async (reference, activity, channelActivityId) => {
    const method = methods[String(activity.type)] ?? 'POST';
    const body = method === 'PUT' ? { ...activity, type: 'message', id: channelActivityId } : activity;
    try {
      const authorization = await authentication.connectorHeader();
      const response = await fetch(pathOf(reference, activity, channelActivityId), {
        method,
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      const text = await response.text();
      if (response.ok) return { kind: 'sent', id: idOf(text) };
      if (final.has(response.status)) return { kind: 'refused', status: response.status };
      return { kind: 'later', status: response.status, afterMs: retryAfter(response) };
    } catch {
      return { kind: 'later', status: 0, afterMs: null };
    }
  },
});

const idOf = (text: string): string | null => {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
};
