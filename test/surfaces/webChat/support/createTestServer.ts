import type { ChannelEndpoints } from '../../../../src/bot/channelAuthentication.ts';
import { createBot } from '../../../../src/bot/createBot.ts';
import type { Bot } from '../../../../src/bot/types.ts';
import { loadConfig } from '../../../../src/config.ts';
import type { Database } from '../../../../src/db/connect.ts';
import type { Fanout } from '../../../../src/db/fanout.ts';
import { AppError } from '../../../../src/errors.ts';
import { registerBotFramework } from '../../../../src/surfaces/botFramework/registerBotFramework.ts';
import { createMetrics } from '../../../../src/surfaces/health/metrics.ts';
import { registerHealth } from '../../../../src/surfaces/health/registerHealth.ts';
import { closeServer, createServer, listen } from '../../../../src/surfaces/server.ts';
import { registerWebChat, type WebChatDeps } from '../../../../src/surfaces/webChat/registerWebChat.ts';
import { createTestBot, silent, type TestBot, testKeyring } from '../../../bot/support/createTestBot.ts';

export interface TestServer {
  url: string;
  port: number;
  house: TestBot;
  bot: Bot;
  fanout: Fanout;
  /** What the queue's health says. */
  queue: { deadLetters: number; depth: number };
  openSockets(): number;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  env?: Record<string, string>;
  limits?: WebChatDeps['limits'];
  endpoints?: ChannelEndpoints;
  teamsAccount?: string;
}

/** The surfaces over the order dialogs; a portal token is `portal-<account>` and counts. */
export const createTestServer = async (
  database: Database,
  options: TestServerOptions = {},
): Promise<TestServer> => {
  const config = loadConfig(options.env ?? {});
  const house = createTestBot(database);
  const metrics = createMetrics();
  const deps = { ...house.deps, config, observe: metrics.observeTurn };
  const bot = createBot(deps, options.endpoints);
  const { clock, fanout } = house;
  const server = createServer({ config, log: silent });
  const redeemPortalToken = async ({ token }: { token: string }) => {
    if (!token.startsWith('portal-')) throw new AppError('unauthorized', { reason: 'portalToken' });
    return { accountId: token.slice('portal-'.length), userId: 'someone' };
  };
  const findTeamsAccount = async () => options.teamsAccount ?? null;
  const hasOpenForm = async () => false;
  const services = {
    identity: { redeemPortalToken, findTeamsAccount },
    secureForms: { hasOpenForm },
  };
  const webChat = registerWebChat(server, {
    bot,
    config,
    clock,
    log: silent,
    keyring: testKeyring,
    database,
    fanout,
    services,
    ...(options.limits ? { limits: options.limits } : {}),
  });
  registerBotFramework(server, { bot, config, clock, log: silent, services });
  const queue = { deadLetters: 0, depth: 3 };
  registerHealth(server, {
    config,
    database,
    log: silent,
    metrics,
    queue: { health: async () => queue },
    openSockets: webChat.openSockets,
  });
  await fanout.start();
  bot.start();
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const stop = async () => {
    const closing = closeServer(server, 2000);
    await bot.drain();
    await webChat.close();
    await fanout.close();
    await closing;
  };
  const url = `http://127.0.0.1:${port}`;
  return { url, port, house, bot, fanout, queue, openSockets: webChat.openSockets, stop };
};

/** A JSON request and its answer. */
export const ask = async (
  url: string,
  options: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
) => {
  const { method = options.body === undefined ? 'GET' : 'POST', token, body, headers = {} } = options;
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = text && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
  return { status: response.status, body: parsed, headers: response.headers };
};

export interface Chat {
  token: string;
  conversationId: string;
  userId: string;
  formToken: string;
  expires_in: number;
}

/** A new chat's token. */
export const newChat = async (server: TestServer, body: unknown = {}): Promise<Chat> =>
  (await ask(`${server.url}/api/webchat/token`, { body })).body;

/** Posts a message and returns the answer. */
export const post = (server: TestServer, chat: Chat, activity: unknown) =>
  ask(`${server.url}/v3/directline/conversations/${chat.conversationId}/activities`, {
    token: chat.token,
    body: activity,
  });

/** Reads what came after a watermark. */
export const read = (server: TestServer, chat: Chat, watermark = '') =>
  ask(`${server.url}/v3/directline/conversations/${chat.conversationId}/activities?watermark=${watermark}`, {
    token: chat.token,
  });
