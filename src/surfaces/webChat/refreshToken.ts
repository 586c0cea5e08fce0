import type { Request, Response } from 'restify';
import { AppError } from '../../errors.ts';
import { sendJson } from '../http/sendJson.ts';
import type { ChatToken } from './chatToken.ts';
import { sourceOf, tokenRequest, vouch } from './issueToken.ts';
import type { Streams } from './streams.ts';
import { authenticate, type WebChatRoom } from './webChat.ts';

// Whom the portal vouches for may read the whole conversation again.
const showHistory = (room: WebChatRoom, { conversationId }: ChatToken) =>
  room.database.knex('conversations').where({ id: conversationId }).update({ hidden_until_seq: 0 });

/**
 * `POST /v3/directline/tokens/refresh`: half an hour more. With a fresh portal JWT (`{portalToken}`) at level 1, without one at
 * level 0 (SECURITY.md, "Channels").
 * @throws AppError('conflict') for another portal identity: it has to begin a conversation of its own.
 */
export const refreshToken = async (
  room: WebChatRoom,
  streams: Streams,
  request: Request,
  response: Response,
) => {
  const old = await authenticate(room, request);
  const parsed = tokenRequest.safeParse(request.body);
  if (!parsed.success) throw new AppError('badRequest');
  const vouched = await vouch(room, parsed.data.portalToken);
  if (old.owner && vouched.owner && old.owner !== vouched.owner) {
    throw new AppError('conflict', { reason: 'otherIdentity' });
  }
  if (vouched.accountId) await showHistory(room, old);
  const { token, expiresIn } = await room.tokens.mint({
    conversationId: old.conversationId,
    userId: old.userId,
    accountId: vouched.accountId,
    owner: vouched.owner ?? old.owner,
    vouchedAt: vouched.vouchedAt ?? old.vouchedAt,
    src: sourceOf(vouched.accountId, old.conversationId, room.clientIp(request)),
  });
  streams.extend(old.conversationId, Math.floor(room.clock.now().getTime() / 1000) + expiresIn);
  sendJson(response, 200, { conversationId: old.conversationId, token, expires_in: expiresIn });
};
