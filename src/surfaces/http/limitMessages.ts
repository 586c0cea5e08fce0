import type { RateLimiterMemory } from 'rate-limiter-flexible';
import type { HouseWords } from '../../bot/types.ts';
import { AppError } from '../../errors.ts';
import { spend } from './spend.ts';

/**
 * A conversation's budget of messages: the first one too many is answered in words, the others are refused until the window ends.
 * @throws AppError('tooManyRequests')
 */
export const limitMessages = async (
  limiter: RateLimiterMemory,
  conversationId: string,
): Promise<HouseWords | null> => {
  try {
    await spend(limiter, conversationId);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.details.over === 1) return 'tooFast';
    throw error;
  }
};
