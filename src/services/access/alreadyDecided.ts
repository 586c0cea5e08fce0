import { AppError } from '../../errors.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import type { AlreadyDecided } from './types.ts';

/** The error for whoever comes second: how an item ended, who did it, when. */
export const alreadyDecided = (request: LockedRequest, item: LockedItem): AppError => {
  // Only their own request is certainly withdrawn by the requester; another's may have been taken back by the beneficiary.
  const isOwn = request.requester.id === request.beneficiary.id;
  const withdrawnBy = isOwn ? request.requester.fullName : null;
  const byName = item.state === 'withdrawn' ? withdrawnBy : item.decidedByName;
  const details: AlreadyDecided = { byName, at: item.since, state: item.state };
  return new AppError('alreadyDecided', details);
};
