import type { Knex } from 'knex';
import { z } from 'zod';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Account } from '../identity/types.ts';
import { queueMail } from '../notifications/queueMail.ts';

/** The event that tells the owner's conversation what was answered, by an administrator or by the help desk. */
export const reactivationEvent = 'account.reactivation';
export const reactivationEventSchema = z.object({
  approved: z.boolean(),
  byHelpDesk: z.boolean().default(false),
});

/** Tells the owner of an idle account what was answered: in the conversation where they asked, and by mail. */
export const tellReactivated = async (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  news: {
    account: Account;
    conversationId: string;
    eventId: string;
    approved: boolean;
    byHelpDesk: boolean;
  },
): Promise<void> => {
  const { account, conversationId, eventId, approved, byHelpDesk } = news;
  const { locale } = account;
  const { portalName: portal, helpDeskPhone: phone, portalUrl } = deps.brand;
  const value = { approved, byHelpDesk };
  const answer = `credentials.${approved ? 'approved' : 'denied'}${byHelpDesk ? 'ByDesk' : ''}Text` as const;
  await deps.jobs.enqueue(
    trx,
    'conversationEvent',
    { conversationId, eventId, name: reactivationEvent, value },
    { id: eventId },
  );
  await queueMail(deps, trx, {
    to: account.email,
    subject: t(locale, approved ? 'credentials.approvedSubject' : 'credentials.deniedSubject', { portal }),
    text: paragraphs(
      t(locale, 'notices.hello', { name: account.fullName }),
      t(locale, answer, { portal, portalUrl, phone }),
    ),
  });
};
