import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { isPurpose } from './purposes.ts';
import { tellChat } from './tellChat.ts';

interface Ended {
  id: string;
  purpose: string;
  conversation_id: string;
}

/** Tells the chats of forms that ended without being used. */
export const tellEnded = async (
  deps: Pick<ServiceDeps, 'jobs'>,
  trx: Knex.Transaction,
  rows: Ended[],
  outcome: { outcome: 'over' | 'expired'; reason: string | null },
): Promise<void> => {
  for (const { id: formId, purpose, conversation_id } of rows) {
    if (!isPurpose(purpose)) continue;
    await tellChat(deps, trx, conversation_id, { formId, purpose, ...outcome, result: null });
  }
};

/**
 * Ends an account's open forms and verifications, in the transaction of what makes them worthless: another e-mail address or
 * password, a freeze, an off-boarding. Called before the account's row is changed: `authorise` locks verifications first,
 * too. `keep`: the chat in which it is done goes on being verified.
 */
export const endForms = async (
  deps: Pick<ServiceDeps, 'clock' | 'jobs'>,
  trx: Knex.Transaction,
  input: { accountId: string; keep?: Pick<ChatCaller, 'conversationId'> },
): Promise<void> => {
  const now = deps.clock.now();
  await trx('verifications')
    .where({ user_id: input.accountId, ended_at: null })
    .whereNot({ conversation_id: input.keep?.conversationId ?? '' })
    .update({ ended_at: now });
  const ended: Ended[] = await trx('secure_forms')
    .where({ user_id: input.accountId, used_at: null, ended_at: null })
    .update({ ended_at: now, link_sealed: null })
    .returning(['id', 'purpose', 'conversation_id']);
  await tellEnded(deps, trx, ended, { outcome: 'over', reason: 'accountChanged' });
};
