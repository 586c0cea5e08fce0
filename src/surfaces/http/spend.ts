import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../errors.ts';

/** Spends one of a key's points. @throws AppError('tooManyRequests', { retryAfterMs, over }): by how many it is over. */
export const spend = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError('tooManyRequests', {
      retryAfterMs: refused.msBeforeNext,
      over: refused.consumedPoints - limiter.points,
    });
  }
};
