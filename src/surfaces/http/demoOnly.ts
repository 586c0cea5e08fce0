import type { IncomingMessage } from 'node:http';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const loopbackPeer = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/**
 * Whether a request comes from this machine and was sent to it by a name of its own: the demo's open doors answer nobody else,
 * neither through a tunnel or proxy nor through a name that somebody points at 127.0.0.1.
 */
export const isFromHere = (request: IncomingMessage): boolean =>
  loopbackPeer.test(request.socket.remoteAddress ?? '') &&
  loopbackHost.test(request.headers.host ?? '') &&
  forwarded.every((name) => request.headers[name] === undefined);
