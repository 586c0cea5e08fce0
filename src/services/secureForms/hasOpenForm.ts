import type { ServiceDeps } from '../deps.ts';

/** Whether a form waits to be filled in for this conversation: what is typed there now may be meant for it. */
export const hasOpenForm = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { conversationId: string },
): Promise<boolean> => {
  const open = await deps
    .knex('secure_forms')
    .where({ conversation_id: input.conversationId, used_at: null, ended_at: null })
    .where('expires_at', '>', deps.clock.now())
    .first('id');
  return open !== undefined;
};
