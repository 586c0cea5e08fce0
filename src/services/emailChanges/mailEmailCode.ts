import type { Knex } from 'knex';
import { toLocale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Channel } from '../identity/caller.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { codeMs } from '../verification/rules.ts';

/** Mails the code to the address that is to become the account's. It names nobody: the mailbox may be a stranger's. */
export const mailEmailCode = (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  mail: { to: string; code: string; channel: Channel; locale: string },
): Promise<void> => {
  const locale = toLocale(mail.locale) ?? 'en';
  const { name: brand, portalName: portal } = deps.brand;
  const channel = t(locale, `mail.channel_${mail.channel}`);
  return queueMail(deps, trx, {
    to: mail.to,
    subject: t(locale, 'email.codeSubject', { portal }),
    text: t(locale, 'email.codeText', { brand, portal, code: mail.code, channel, minutes: codeMs / 60_000 }),
  });
};
