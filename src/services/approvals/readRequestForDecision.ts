import { AppError } from '../../errors.ts';
import { readRequestView } from '../access/requestViews.ts';
import type { RequestView } from '../access/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { hashToken } from '../ids.ts';

interface Link {
  request_id: string;
  dealership_id: string;
  user_id: string | null;
  agent_id: string | null;
  expires_at: Date;
}

const isAddressed = (link: Link, caller: Caller): boolean =>
  (caller.via === 'page' && link.user_id === caller.accountId) ||
  (caller.via === 'agent' && link.agent_id === caller.agentId);

/**
 * The request that a link selects, for the person it was sent to, signed in on our page, who may still decide.
 * @throws AppError('notFound') for an unknown link · AppError('gone') for an expired one · AppError('forbidden') for anyone
 *   else · what `authorise` throws for `viewWaitingRequests`
 */
export const readRequestForDecision = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { token: string; caller: Caller },
): Promise<RequestView> => {
  const link = await deps
    .knex('approval_links as l')
    .join('access_requests as r', 'r.id', 'l.request_id')
    .where('l.token_hash', hashToken(input.token))
    .first<Link | undefined>('l.*', 'r.dealership_id');
  if (!link) throw new AppError('notFound', { what: 'link' });
  if (link.expires_at <= deps.clock.now()) throw new AppError('gone', { what: 'link' });
  if (!isAddressed(link, input.caller)) throw new AppError('forbidden', { reason: 'notAddressed' });
  const { dealership_id: dealershipId } = link;
  await authorise(deps, deps.knex, input.caller, 'viewWaitingRequests', { dealershipId });
  return readRequestView(deps.knex, link.request_id);
};
