import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';

/** Ends the verification of a channel user in a conversation, expired or not, inside a transaction. */
export const endLiveVerification = (trx: Knex, caller: ChatCaller, now: Date): Promise<number> =>
  trx('verifications')
    .where({ conversation_id: caller.conversationId, channel_user_id: caller.channelUserId, ended_at: null })
    .update({ ended_at: now });

/** Forgets who was verified in this conversation: "end chat", or another person at the same desk. */
export const endVerification = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: ChatCaller },
): Promise<void> => {
  await endLiveVerification(deps.knex, input.caller, deps.clock.now());
};
