import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import type { Bot } from '../../bot/types.ts';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/connect.ts';
import type { Fanout } from '../../db/fanout.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';
import { createClientIp } from '../http/clientIp.ts';
import { createChatTokens } from './chatToken.ts';
import { reconnect, startConversation } from './conversations.ts';
import { getActivities } from './getActivities.ts';
import { issueToken } from './issueToken.ts';
import { createPlaces } from './places.ts';
import { postActivity } from './postActivity.ts';
import { refreshToken } from './refreshToken.ts';
import { registerStreams } from './streams.ts';
import type { WebChatRoom } from './webChat.ts';

/** So many in so many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

export interface WebChatDeps {
  bot: Bot;
  config: Pick<Config, 'publicUrl' | 'widgetOrigins' | 'trustedProxies'>;
  clock: Clock;
  log: Logger;
  keyring: Keyring;
  database: Database;
  fanout: Fanout;
  services: {
    identity: {
      redeemPortalToken(input: { token: string }): Promise<{ accountId: string; userId: string }>;
    };
    secureForms: { hasOpenForm(input: { conversationId: string }): Promise<boolean> };
  };
  /** Other budgets than SECURITY.md's, for benchmarks. */
  limits?: { messages?: Limit; tokens?: Limit };
}

export interface WebChat {
  openSockets(): number;
  /** Closes the sockets; their clients resume at another process. */
  close(): Promise<void>;
}

/** SECURITY.md: 20 messages in 10 s a conversation, 20 chat tokens an address in 10 min. */
export const messageLimit: Limit = { points: 20, seconds: 10 };
const tokenLimit: Limit = { points: 20, seconds: 600 };

const limiter = ({ points, seconds }: Limit) => new RateLimiterMemory({ points, duration: seconds });

/** `/api/webchat/token` and Direct Line 3.0 under `/v3/directline`; delivers in process, no connector between. */
export const registerWebChat = (server: Server, deps: WebChatDeps): WebChat => {
  const room: WebChatRoom = {
    ...deps,
    tokens: createChatTokens(deps.keyring, deps.clock),
    places: createPlaces(deps.config),
    clientIp: createClientIp(deps.config.trustedProxies),
    messageLimit: limiter(deps.limits?.messages ?? messageLimit),
    tokenLimit: limiter(deps.limits?.tokens ?? tokenLimit),
  };
  const streams = registerStreams(server, room);
  type Handle = (room: WebChatRoom, request: Request, response: Response) => Promise<void>;
  const at = (handle: Handle) => async (request: Request, response: Response) =>
    handle(room, request, response);
  const conversation = '/v3/directline/conversations/:conversationId';

  server.post('/api/webchat/token', at(issueToken));
  server.post(
    '/v3/directline/tokens/refresh',
    at((_room, request, response) => refreshToken(room, streams, request, response)),
  );
  server.post('/v3/directline/conversations', at(startConversation));
  server.get(conversation, at(reconnect));
  server.post(`${conversation}/activities`, at(postActivity));
  server.get(`${conversation}/activities`, at(getActivities));
  return { openSockets: () => streams.count(), close: () => streams.close() };
};
