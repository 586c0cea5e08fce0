import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { visitorSource } from '../../services/identity/sources.ts';
import { mintFormToken } from '../../services/secureForms/formToken.ts';
import { sendJson } from '../http/sendJson.ts';
import { spend } from '../http/spend.ts';
import type { ChatSession } from './chatToken.ts';
import type { WebChatRoom } from './webChat.ts';

export const tokenRequest = z.object({ portalToken: z.string().min(1).max(8192).optional() }).default({});

/** Where a caller's guesses are counted: the portal's user, or conversation + IP. */
export const sourceOf = (accountId: string | null, conversationId: string, ip: string): string =>
  accountId ? `portal:${accountId}` : visitorSource(conversationId, ip);

/** Whom a portal's JWT names, now. @throws AppError('unauthorized') */
export const vouch = async (room: WebChatRoom, portalToken: string | undefined) => {
  if (portalToken === undefined) return { accountId: null, owner: null, vouchedAt: null };
  const { accountId } = await room.services.identity.redeemPortalToken({ token: portalToken });
  return { accountId, owner: accountId, vouchedAt: Math.floor(room.clock.now().getTime() / 1000) };
};

/**
 * `POST /api/webchat/token`: a new conversation for a visitor, or for whom the portal vouches. Nothing is stored: a
 * conversation's row exists from its first activity.
 */
export const issueToken = async (room: WebChatRoom, request: Request, response: Response) => {
  if (!room.places.allowsOrigin(request)) throw new AppError('forbidden', { reason: 'origin' });
  const ip = room.clientIp(request);
  await spend(room.tokenLimit, ip);
  const parsed = tokenRequest.safeParse(request.body);
  if (!parsed.success) throw new AppError('badRequest');
  const vouched = await vouch(room, parsed.data.portalToken);
  const conversationId = randomBytes(16).toString('base64url');
  const userId = `dl_${randomBytes(12).toString('base64url')}`;
  const session: ChatSession = {
    conversationId,
    userId,
    ...vouched,
    src: sourceOf(vouched.accountId, conversationId, ip),
  };
  const { token, expiresIn } = await room.tokens.mint(session);
  const formToken = mintFormToken(room.keyring, conversationId, userId);
  sendJson(response, 200, { token, conversationId, userId, formToken, expires_in: expiresIn });
};
