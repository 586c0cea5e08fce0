import { AppError } from '../../errors.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import type { AlreadyDecided } from './types.ts';

/** The error for whoever comes second: how an item ended, who did it, when. */
export const alreadyDecided = (request: LockedRequest, item: LockedItem): AppError => {
  const byName = item.state === 'withdrawn' ? request.requester.fullName : item.decidedByName;
  const details: AlreadyDecided = { byName, at: item.since, state: item.state };
  return new AppError('alreadyDecided', details);
};
