import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { countUp, pausedUntil, resetCount } from '../throttles/countUp.ts';
import { pdnKey } from './keys.ts';
import { wrongPdns } from './rules.ts';
import type { ProvePdnResult } from './types.ts';

/**
 * Proves the PDN of one of the own dealerships to a verification that was made without one, because the channel vouches for the
 * user. A try is counted first; the fifth wrong one pauses this user at this source, and nobody else. Once right it is not
 * asked again while the verification holds.
 * @throws what `authorise` throws: who it is comes before any PDN.
 */
export const provePdn = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: { caller: ChatCaller; pdn: string },
): Promise<ProvePdnResult> => {
  const { knex, clock, keyring } = deps;
  const { caller } = input;
  const now = clock.now();
  const { accountId } = await authorise(deps, knex, caller, 'removeOwnAccess');
  const key = pdnKey(keyring, accountId ?? '', caller.source);
  const counted = await countUp(knex, key, wrongPdns, now);
  if (!counted) return { kind: 'paused', until: (await pausedUntil(knex, key, now)) ?? now };
  const proved: { id: string } | undefined = await knex('memberships as m')
    .join('dealerships as d', 'd.id', 'm.dealership_id')
    .where({ 'm.user_id': accountId, 'm.ended_at': null, 'd.pdn': input.pdn })
    .first('d.id');
  if (!proved) {
    const { count, pausedUntil: until } = counted;
    return until ? { kind: 'paused', until } : { kind: 'wrong', triesLeft: wrongPdns.allowed - count };
  }
  await resetCount(knex, key);
  await knex('verifications')
    .where({
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      user_id: accountId,
      ended_at: null,
    })
    .update({ dealership_id: proved.id });
  return { kind: 'right', dealershipId: proved.id };
};
