import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';

/** A mail as services write it. */
export interface OutgoingMail {
  /** Null: nobody gets it, and nobody can tell; the job looks and costs the same. */
  to: string | null;
  subject: string;
  text: string;
  /** The job's id (a UUID): the same id is one mail, however often it is queued. */
  id?: string;
}

export const mailPurpose = 'mail';

const blockSize = 2048;

/**
 * Puts a mail into the caller's transaction: it leaves if, and only if, that commits. At rest it is sealed and padded, so
 * that a row tells neither its reader nor its length.
 */
export const queueMail = async (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs'>,
  trx: Knex.Transaction,
  mail: OutgoingMail,
): Promise<void> => {
  const content = { to: mail.to, subject: mail.subject, text: mail.text };
  const length = Buffer.byteLength(JSON.stringify({ ...content, padding: '' }));
  const padding = ' '.repeat((blockSize - (length % blockSize)) % blockSize);
  const sealed = await deps.keyring.seal(mailPurpose, { ...content, padding });
  await deps.jobs.enqueue(trx, 'mail', { sealed }, mail.id ? { id: mail.id } : {});
};
