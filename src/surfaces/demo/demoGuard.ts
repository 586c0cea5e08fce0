import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../../errors.ts';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/**
 * Refuses what did not come from this machine by itself: a demo has open doors, and a tunnel, a proxy or a name that somebody
 * points at 127.0.0.1 (DNS rebinding) would lead through them.
 * @throws AppError('forbidden', { reason: 'demo' })
 */
export const guardDemo = (headers: IncomingHttpHeaders): void => {
  const direct = forwarded.every((name) => headers[name] === undefined);
  if (!direct || !loopback.test(headers.host ?? '')) throw new AppError('forbidden', { reason: 'demo' });
};
