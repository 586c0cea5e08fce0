import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import type { JobPayloads } from '../jobs.ts';
import type { Mailer } from './createMailer.ts';
import { mailPurpose } from './queueMail.ts';

const sealedMail = z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() });

/**
 * Carries out a mail job: opens it and hands it to the mail server. The Message-ID comes from the job's id, so that a second
 * try after a crash is the same mail. A job for nobody, or one that was done and blanked, does nothing.
 */
export const mailJob =
  (deps: Pick<ServiceDeps, 'keyring'> & { mailer: Mailer }) =>
  async (job: { id: string; data: Partial<JobPayloads['mail']> | null }): Promise<void> => {
    const sealed = job.data?.sealed;
    if (!sealed) return;
    const { to, subject, text } = sealedMail.parse(await deps.keyring.open(mailPurpose, sealed));
    if (to === null) return;
    await deps.mailer.send({ to, subject, text, messageId: `<${job.id}@dealer-help.invalid>` });
  };
