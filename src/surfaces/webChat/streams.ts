import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../../errors.ts';
import { toFailure } from '../http/toFailure.ts';
import type { ChatToken } from './chatToken.ts';
import { readActivities } from './readActivities.ts';
import { createStream } from './stream.ts';
import { type WebChatRoom, watermarkOf } from './webChat.ts';

/** The open sockets of this process. */
export interface Streams {
  count(): number;
  /** A refreshed token keeps its conversation's sockets; `until` in seconds since 1970. */
  extend(conversationId: string, until: number): void;
  close(): Promise<void>;
}

interface Line {
  socket: WebSocket;
  until: number;
  alive: boolean;
}

const path = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream(?:\?|$)/;
const sweepMs = 30_000;
/** A client that refreshes a little late keeps its socket. */
const graceSeconds = 60;
const largestFrame = 4096;
const statusTexts: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' };

const refuse = (socket: Duplex, status: number) => {
  socket.end(
    `HTTP/1.1 ${status} ${statusTexts[status] ?? 'Error'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
};

/** Who may open this stream. @throws AppError('unauthorized' | 'forbidden' | 'badRequest') */
const admit = async (room: WebChatRoom, request: IncomingMessage): Promise<[ChatToken, number]> => {
  const [, conversationId] = path.exec(request.url ?? '') ?? [];
  if (conversationId === undefined) throw new AppError('badRequest');
  if (!room.places.allowsOrigin(request)) throw new AppError('forbidden', { reason: 'origin' });
  const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('t') ?? '';
  const session = await room.tokens.readTicket(ticket);
  if (session.conversationId !== conversationId) throw new AppError('forbidden');
  return [session, watermarkOf(request.url)];
};

class OpenStreams implements Streams {
  private readonly room: WebChatRoom;
  private readonly lines = new Map<string, Set<Line>>();
  private readonly sweep: NodeJS.Timeout;
  private open = 0;

  constructor(room: WebChatRoom) {
    this.room = room;
    this.sweep = setInterval(() => this.lookAfter(), sweepMs).unref();
  }

  count() {
    return this.open;
  }

  add(socket: WebSocket, session: ChatToken, watermark: number) {
    const { conversationId, owner, vouchedAt, until = session.exp } = session;
    // Kept as long as the socket: not the whole token.
    const who = { conversationId, owner, vouchedAt };
    const stream = createStream(
      socket,
      watermark,
      (after) => readActivities(this.room, who, after),
      this.room.log,
    );
    const unfollow = this.room.fanout.follow(conversationId, stream);
    const line: Line = { socket, until, alive: true };
    const lines = this.lines.get(conversationId) ?? new Set();
    this.lines.set(conversationId, lines.add(line));
    this.open += 1;
    socket.on('pong', () => {
      line.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.once('close', () => {
      unfollow();
      this.open -= 1;
      lines.delete(line);
      if (lines.size === 0 && this.lines.get(conversationId) === lines) this.lines.delete(conversationId);
    });
    stream.catchUp();
  }

  extend(conversationId: string, until: number) {
    for (const line of this.lines.get(conversationId) ?? []) line.until = until;
  }

  async close() {
    clearInterval(this.sweep);
    const closing = [...this.lines.values()].flatMap((lines) => [...lines]);
    for (const { socket } of closing) socket.close(1001);
    // Who does not answer the closing handshake is cut off with the server.
    setTimeout(() => {
      for (const { socket } of closing) socket.terminate();
    }, 500).unref();
  }

  /** Ends what is dead or whose token has run out; asks the others for a sign of life. */
  private lookAfter() {
    const now = this.room.clock.now().getTime() / 1000;
    for (const lines of this.lines.values()) {
      for (const line of lines) {
        if (!line.alive) line.socket.terminate();
        else if (line.until + graceSeconds < now) line.socket.close(1008);
        else {
          line.alive = false;
          line.socket.ping();
        }
      }
    }
  }
}

/** `GET /v3/directline/conversations/:id/stream`: the web socket of a conversation, from its watermark on. */
export const registerStreams = (server: Server, room: WebChatRoom): Streams => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const streams = new OpenStreams(room);
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admit(room, request).then(
      ([session, watermark]) =>
        sockets.handleUpgrade(request, socket, head, (opened) => streams.add(opened, session, watermark)),
      (error: unknown) => refuse(socket, toFailure(error).status),
    );
  });
  return streams;
};
