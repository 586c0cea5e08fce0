import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { toFailure } from './toFailure.ts';

/**
 * Answers with `{error: {code, message, correlationId}}`. Direct Line clients read `Retry-After` as milliseconds, all others as
 * seconds.
 */
export const sendError = (log: Logger, request: Request, response: Response, error: unknown): void => {
  const failure = toFailure(error);
  const correlationId = `e-${randomBytes(4).toString('hex')}`;
  const route = request.getRoute()?.path ?? '';
  const { status, code } = failure;
  if (failure.bug) log.error({ err: error, correlationId, route }, 'request failed');
  // Who was not let in is of interest to whoever looks for an attack; what was merely wrong is not.
  else
    log[status === 401 || status === 403 ? 'info' : 'debug'](
      { code, correlationId, route },
      'request refused',
    );
  if (response.headersSent) return;
  const body = JSON.stringify({ error: { code: failure.code, message: failure.message, correlationId } });
  const { retryAfterMs } = failure;
  const inMs = request.url?.startsWith('/v3/directline/');
  response.sendRaw(failure.status, body, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(retryAfterMs === null
      ? {}
      : { 'Retry-After': String(inMs ? retryAfterMs : Math.ceil(retryAfterMs / 1000)) }),
    ...(failure.status === 413 ? { Connection: 'close' } : {}),
  });
};
