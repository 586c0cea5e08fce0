import type { Knex } from 'knex';
import { v4 } from 'uuid';
import { z } from 'zod';
import type { Jobs } from '../../src/services/jobs.ts';
import { mailPurpose } from '../../src/services/notifications/queueMail.ts';
import { testKeyring } from './testKeys.ts';

const mailSchema = z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() });
export interface SentMail {
  to: string;
  subject: string;
  text: string;
}
export interface SentEvent {
  conversationId: string;
  eventId: string;
  name: string;
  value: unknown;
}

/**
 * An outbox in a plain table of the test's database, for tests of services: jobs commit and roll back with their
 * transaction, and nobody carries them out.
 */
export const createTableJobs = async (knex: Knex) => {
  await knex.schema.createTable('recorded_jobs', (table) => {
    table.increments('position');
    table.uuid('id').notNullable().unique();
    table.text('queue').notNullable();
    table.jsonb('payload').notNullable();
  });
  const jobs: Jobs = {
    enqueue: async (trx, queue, payload, options = {}) => {
      await trx('recorded_jobs')
        .insert({ id: options.id ?? v4(), queue, payload: JSON.stringify(payload) })
        .onConflict('id')
        .ignore();
    },
  };
  const payloads = (queue: string) =>
    knex('recorded_jobs').where({ queue }).orderBy('position').pluck('payload');
  return {
    jobs,
    /** Mails to somebody so far, opened, oldest first. */
    mails: async (): Promise<SentMail[]> => {
      const sealed: { sealed: string }[] = await payloads('mail');
      const opened = await Promise.all(sealed.map((job) => testKeyring.open(mailPurpose, job.sealed)));
      return opened
        .map((mail) => mailSchema.parse(mail))
        .flatMap(({ to, ...mail }) => (to === null ? [] : [{ to, ...mail }]));
    },
    events: (): Promise<SentEvent[]> => payloads('conversationEvent'),
    clear: () => knex('recorded_jobs').delete(),
  };
};
