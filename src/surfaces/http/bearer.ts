import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request carries this secret as its bearer token, in constant time; without a secret, none does. */
export const hasBearer = (request: IncomingMessage, secret: string | null): boolean => {
  const [, token] = /^bearer (.+)$/is.exec(request.headers.authorization ?? '') ?? [];
  return secret !== null && token !== undefined && timingSafeEqual(digest(token), digest(secret));
};
