import type { Knex } from 'knex';
import type { ChatCaller } from './caller.ts';

/**
 * Writes into the live verification of a chat what was proved beside the code. Whoever calls has just been authorised by it.
 * @returns its id; null where there is none.
 */
export const raiseVerification = async (
  trx: Knex.Transaction,
  caller: ChatCaller,
  proved: { level?: 3; gate_passed_at: Date },
): Promise<string | null> => {
  const [row]: { id: string }[] = await trx('verifications')
    .where({
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      user_id: caller.accountId,
      ended_at: null,
    })
    .update(proved)
    .returning('id');
  return row?.id ?? null;
};
