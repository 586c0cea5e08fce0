import type { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request } from 'restify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { ChatToken, ChatTokens } from './chatToken.ts';
import type { Places } from './places.ts';
import type { WebChatDeps } from './registerWebChat.ts';

/** What the routes of the web chat share. */
export interface WebChatRoom extends WebChatDeps {
  tokens: ChatTokens;
  places: Places;
  clientIp: (request: Request) => string;
  messageLimit: RateLimiterMemory;
  tokenLimit: RateLimiterMemory;
}

/**
 * Who calls, by the bearer token.
 * @throws AppError('unauthorized'), AppError('forbidden') once it has expired or where the path names another conversation.
 */
export const authenticate = async (room: WebChatRoom, request: Request): Promise<ChatToken> => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) throw new AppError('unauthorized', { reason: 'token' });
  const session = await room.tokens.read(token);
  const { conversationId } = request.params as { conversationId?: string };
  if (conversationId !== undefined && conversationId !== session.conversationId) {
    throw new AppError('forbidden', { reason: 'otherConversation' });
  }
  return session;
};

const number = z.string().regex(/^\d{1,15}$/);
// What clients send that have not seen anything yet.
const nothingYet = new Set(['', '-', 'undefined', 'null']);

/** The last number a client has seen. @throws AppError('badRequest') for what is none. */
export const watermarkOf = (url: string | undefined): number => {
  const given = new URL(url ?? '/', 'http://localhost').searchParams.get('watermark') ?? '';
  if (nothingYet.has(given)) return 0;
  const parsed = number.safeParse(given);
  if (!parsed.success) throw new AppError('badRequest', { reason: 'watermark' });
  return Number(parsed.data);
};
