import type { Knex } from 'knex';
import { toLocale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import { momentInWords } from '../notices/momentInWords.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { idleMs } from '../portal/rules.ts';
import { idleFrom, warnedMs } from './rules.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

const atOnce = 100;

// Rows that another process is warning, or somebody is signing in to, are skipped. Those that are idle already are past warning.
const due = `with due as (
    select id from users
     where status = 'active' and last_used_at < :soon and last_used_at >= :idle
       and (idle_warned_at is null or idle_warned_at < last_used_at)
     order by last_used_at, id limit ${atOnce}
     for update skip locked)
  update users u set idle_warned_at = :now from due where u.id = due.id
  returning u.email, u.full_name, u.locale, u.last_used_at`;

interface Due {
  email: string;
  full_name: string;
  locale: string;
  last_used_at: Date;
}

const warn = (deps: Deps, trx: Knex.Transaction, row: Due) => {
  const locale = toLocale(row.locale) ?? 'en';
  const { portalName: portal, portalUrl, helpDeskPhone: phone, timeZone } = deps.brand;
  const at = momentInWords(idleFrom(row.last_used_at), locale, timeZone);
  return queueMail(deps, trx, {
    to: row.email,
    subject: t(locale, 'ownSecurity.idleSubject', { portal }),
    text: paragraphs(
      t(locale, 'notices.hello', { name: row.full_name }),
      t(locale, 'ownSecurity.idleText', { portal, at }),
      t(locale, 'ownSecurity.idleHow', { portalUrl }),
      t(locale, 'ownSecurity.idleElse', { phone }),
    ),
  });
};

/**
 * Warns owners whose accounts become idle within ten days, once for each time; each once, however many processes do it. The mail
 * has no link that does something: the account is kept by signing in, or in the chat. Returns how many.
 */
export const warnIdleAccounts = async (deps: Deps, _input: Record<string, never> = {}): Promise<number> => {
  const now = deps.clock.now();
  const idle = new Date(now.getTime() - idleMs);
  const soon = new Date(idle.getTime() + warnedMs);
  let total = 0;
  for (;;) {
    const warned = await deps.knex.transaction(async (trx) => {
      const { rows } = await trx.raw<{ rows: Due[] }>(due, { now, idle, soon });
      for (const row of rows) await warn(deps, trx, row);
      return rows.length;
    });
    total += warned;
    if (warned < atOnce) return total;
  }
};
