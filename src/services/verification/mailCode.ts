import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Channel } from '../identity/caller.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { codeMs } from './rules.ts';

/** Eight random digits. */
export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0');

/** Queues the mail with a code; to nobody, it costs the same. */
export const mailCode = (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  mail: { to: string | null; code: string; channel: Channel; locale: Locale },
): Promise<void> => {
  const { to, code, channel, locale } = mail;
  const brand = deps.brand.name;
  return queueMail(deps, trx, {
    to,
    subject: t(locale, 'mail.codeSubject', { brand }),
    text: t(locale, 'mail.codeText', {
      brand,
      code,
      channel: t(locale, `mail.channel_${channel}`),
      minutes: codeMs / 60_000,
    }),
  });
};
