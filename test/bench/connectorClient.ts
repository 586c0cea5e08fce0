import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

/** A channel on loopback: posts activities to a bot and takes its replies through the connector's routes. */
export const openConnector = async (botUrl: string) => {
  const waiting = new Map<string, () => void>();
  const server = createServer(async (request, response) => {
    const activity = await bodyOf(request);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"sent"}');
    if (activity.type === 'message') waiting.get(activity.conversation.id)?.();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let activities = 0;

  /** A conversation; a turn ends when the post is answered and a reply has come. */
  const conversation = (id: string) => async (text: string) => {
    activities += 1;
    const replied = new Promise<void>((resolve) => waiting.set(id, resolve));
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `a${activities}`,
        timestamp: new Date(),
        channelId: 'emulator',
        serviceUrl,
        locale: 'en',
        from: { id: `user-${id}` },
        recipient: { id: 'bot' },
        conversation: { id },
        text,
      }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    await replied;
  };
  return { conversation, close: () => server.close() };
};
