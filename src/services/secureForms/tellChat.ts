import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { formFinishedEvent } from './finished.ts';
import type { FormFinished } from './types.ts';

/** Tells the chat, once: a form ends but once, so its id is the event's and the job's. */
export const tellChat = (
  deps: Pick<ServiceDeps, 'jobs'>,
  trx: Knex.Transaction,
  conversationId: string,
  finished: FormFinished,
): Promise<void> =>
  deps.jobs.enqueue(
    trx,
    'conversationEvent',
    { conversationId, eventId: `form:${finished.formId}`, name: formFinishedEvent, value: finished },
    { id: finished.formId },
  );
