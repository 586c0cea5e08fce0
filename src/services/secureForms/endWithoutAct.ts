import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { tellChat } from './tellChat.ts';
import type { OpenForm, Prepared } from './types.ts';

/** Ends a form without an act, unless it has ended already; the chat is told why. */
export const endWithoutAct = (
  deps: ServiceDeps,
  form: OpenForm,
  { reason, audit = [] }: Extract<Prepared, { kind: 'over' }>,
): Promise<void> =>
  deps.knex.transaction(async (trx) => {
    const ended = await trx('secure_forms')
      .where({ id: form.id, used_at: null, ended_at: null })
      .update({ ended_at: deps.clock.now(), link_sealed: null });
    if (ended === 0) return;
    const { id: formId, purpose } = form;
    await tellChat(deps, trx, form.conversationId, {
      formId,
      purpose,
      outcome: 'over',
      reason,
      result: null,
    });
    await appendAudit(deps, trx, audit);
  });
