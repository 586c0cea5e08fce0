import type { Socket } from 'node:net';
import helmet from 'helmet';
import type { Logger } from 'pino';
import restify, { type Request, type RequestHandler, type Response, type Server } from 'restify';
import type { Config } from '../config.ts';
import { readBody } from './http/readBody.ts';
import { sendError } from './http/sendError.ts';

const requestTimeoutMs = 30_000;

// What is not a page may do nothing in a browser; pages send a policy of their own.
const policy = {
  useDefaults: false,
  directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
};

/** The HTTP server without routes: security headers, bodies up to 256 KB, every failure as JSON. */
export const createServer = (deps: { config: Pick<Config, 'demo'>; log: Logger }): Server => {
  const { log } = deps;
  // restify logs with bunyan's or pino's interface and types the former.
  const server = restify.createServer({ name: '', log: log.child({}, { level: 'silent' }) as never });
  // helmet is written for Connect, which restify's `pre` handlers are but for their types.
  const secure = helmet({
    contentSecurityPolicy: policy,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: deps.config.demo ? false : { maxAge: 31_536_000 },
  }) as unknown as RequestHandler;
  server.pre(secure);
  server.use(readBody as RequestHandler);
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    sendError(log, request, response, error);
    done();
  });
  server.server.requestTimeout = requestTimeoutMs;
  server.server.on('clientError', (_error: Error, socket: Socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
};

/** Listens on `config.host` and nowhere else; resolves to the port. @throws where the port is taken. */
export const listen = (server: Server, config: Pick<Config, 'host' | 'port'>): Promise<number> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.server.removeListener('error', reject);
      resolve(server.address().port);
    });
  });

/** Stops accepting, lets running requests end for at most `graceMs`, then cuts. */
export const closeServer = (server: Server, graceMs = 10_000): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.server.closeAllConnections(), graceMs);
    // Connections that were kept alive end with their next answer; idle ones now.
    const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.server.closeIdleConnections();
  });
