import type { Knex } from 'knex';
import { z } from 'zod';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Account } from '../identity/types.ts';
import { queueMail } from '../notifications/queueMail.ts';

/** The event that tells the owner's conversation what an administrator answered. */
export const reactivationEvent = 'account.reactivation';
export const reactivationEventSchema = z.object({ approved: z.boolean() });

/** Tells the owner of an idle account what an administrator answered: in the conversation where they asked, and by mail. */
export const tellReactivated = async (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  news: { account: Account; conversationId: string; eventId: string; approved: boolean },
): Promise<void> => {
  const { account, conversationId, eventId, approved } = news;
  const { locale } = account;
  const { portalName: portal, helpDeskPhone: phone, portalUrl } = deps.brand;
  const value = { approved };
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
      t(locale, approved ? 'credentials.approvedText' : 'credentials.deniedText', {
        portal,
        portalUrl,
        phone,
      }),
    ),
  });
};
