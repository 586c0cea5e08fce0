import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';

/** Ends a form that its chat waits for no more (cancelled, something else is done). One that was used meanwhile stays used. */
export const closeForm = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: ChatCaller; formId: string },
): Promise<void> => {
  await deps
    .knex('secure_forms')
    .where({ id: input.formId, conversation_id: input.caller.conversationId, used_at: null, ended_at: null })
    .update({ ended_at: deps.clock.now(), link_sealed: null });
};
