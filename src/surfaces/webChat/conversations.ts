import type { Request, Response } from 'restify';
import { sendJson } from '../http/sendJson.ts';
import type { ChatToken } from './chatToken.ts';
import { authenticate, type WebChatRoom, watermarkOf } from './webChat.ts';

const describe = async (room: WebChatRoom, request: Request, session: ChatToken, watermark: number) => {
  const ticket = await room.tokens.mintTicket(session);
  const path = `/v3/directline/conversations/${session.conversationId}/stream`;
  const [, token = ''] = (request.headers.authorization ?? '').split(' ');
  return {
    conversationId: session.conversationId,
    token,
    expires_in: Math.max(0, session.exp - Math.floor(room.clock.now().getTime() / 1000)),
    streamUrl: `${room.places.socketBase(request)}${path}?watermark=${watermark}&t=${ticket}`,
    referenceGrammarId: '',
  };
};

/** `POST /v3/directline/conversations`: the conversation of the token; its row comes with the first activity. */
export const startConversation = async (room: WebChatRoom, request: Request, response: Response) => {
  const session = await authenticate(room, request);
  sendJson(response, 201, await describe(room, request, session, 0));
};

/** `GET /v3/directline/conversations/:id?watermark=`: a new stream that goes on after the watermark. */
export const reconnect = async (room: WebChatRoom, request: Request, response: Response) => {
  const session = await authenticate(room, request);
  sendJson(response, 200, await describe(room, request, session, watermarkOf(request.url)));
};
