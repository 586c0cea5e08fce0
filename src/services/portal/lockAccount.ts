import type { Knex } from 'knex';
import { toLocale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { locksAt } from './rules.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

interface Locked {
  id: string;
  email: string;
  locale: string;
}

const tellOwner = (deps: Deps, trx: Knex.Transaction, locked: Locked | undefined) => {
  const { name: brand, portalName: portal, helpDeskPhone: phone } = deps.brand;
  const locale = toLocale(locked?.locale) ?? 'en';
  return queueMail(deps, trx, {
    to: locked?.email ?? null,
    subject: t(locale, 'portalMail.lockedSubject', { portal }),
    text: t(locale, 'portalMail.lockedText', { brand, portal, phone, count: locksAt }),
  });
};

/**
 * Locks an active account after too many wrong passwords in a row, and tells its owner by mail. For a User ID that nobody has,
 * it does as much for nobody.
 */
export const lockAccount = (deps: Deps, userId: string): Promise<void> =>
  deps.knex.transaction(async (trx) => {
    const [locked]: Locked[] = await trx('users')
      .where({ user_id: userId, status: 'active' })
      .update({ status: 'locked', status_changed_at: deps.clock.now() })
      .returning(['id', 'email', 'locale']);
    await tellOwner(deps, trx, locked);
    if (!locked) return;
    await appendAudit(deps, trx, [
      {
        verb: 'user.locked',
        actor: { type: 'system' },
        subject: { type: 'user', id: locked.id },
        dealershipId: null,
        channel: 'portal',
        details: { wrongPasswordsInARow: locksAt },
      },
    ]);
  });
