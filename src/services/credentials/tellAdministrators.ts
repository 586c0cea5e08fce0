import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Account } from '../identity/types.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { administratorsAbove } from './administratorsAbove.ts';

/** What happens to an idle account: it is in use again, or its owner asks for that. */
export type IdleNews = 'reactivated' | 'asked';

const texts = {
  reactivated: { subject: 'credentials.reactivatedSubject', text: 'credentials.reactivatedText' },
  asked: { subject: 'credentials.askedSubject', text: 'credentials.askedText' },
} as const;

/** Mails it to the administrators of the owner's dealerships; returns how many there are. */
export const tellAdministrators = async (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  account: Account,
  news: IdleNews,
): Promise<number> => {
  const people = await administratorsAbove(trx, account);
  const { portalName: portal, helpDeskPhone: phone } = deps.brand;
  const dealership = account.memberships[0]?.dealershipName ?? '';
  for (const { email, fullName, locale } of people) {
    const values = { portal, phone, dealership, name: account.fullName, userId: account.userId };
    await queueMail(deps, trx, {
      to: email,
      subject: t(locale, texts[news].subject, values),
      text: paragraphs(
        t(locale, 'notices.hello', { name: fullName }),
        t(locale, texts[news].text, values),
        t(locale, news === 'asked' ? 'credentials.askedNext' : 'credentials.reactivatedNext', values),
      ),
    });
  }
  return people.length;
};
