import { WebSocket } from 'ws';
import { z } from 'zod';

const token = z.object({ token: z.string(), conversationId: z.string() });
const stream = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const activitySet = z.object({
  activities: z.array(
    z.object({ type: z.string(), replyToId: z.string().optional(), from: z.object({ id: z.string() }) }),
  ),
});

const post = async (url: string, bearer: string | null, body: unknown): Promise<unknown> => {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** A visitor with an open socket; a turn ends when the post is answered and the bot's reply has come through the socket. */
export const openVisitor = async (url: string) => {
  const given = token.parse(await post(`${url}/api/webchat/token`, null, {}));
  const base = `${url}/v3/directline/conversations`;
  const { streamUrl } = stream.parse(await post(base, given.token, {}));
  const replies = new Set<string>();
  let wake = () => {};
  // The server names its public address; the benchmark is on this machine.
  const { pathname, search } = new URL(streamUrl);
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${pathname}${search}`);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.on('message', (data) => {
    const text = String(data);
    if (!text) return;
    for (const activity of activitySet.parse(JSON.parse(text)).activities) {
      if (activity.type === 'message' && activity.replyToId) replies.add(activity.replyToId);
    }
    wake();
  });
  return {
    say: async (text: string) => {
      const { id } = posted.parse(
        await post(`${base}/${given.conversationId}/activities`, given.token, {
          type: 'message',
          text,
          from: { id: 'user' },
          locale: 'en',
        }),
      );
      while (!replies.delete(id)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => socket.close(),
  };
};
