import type { Knex } from 'knex';
import { appendAudit } from '../audit/appendAudit.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { idleMs } from './rules.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>;

const atOnce = 100;

// Rows that another process is marking, or somebody is signing in to, are skipped.
const mark = `with due as (
    select id from users
     where status = 'active' and last_used_at < :before
     order by last_used_at, id limit ${atOnce}
     for update skip locked)
  update users u set status = 'idle', status_changed_at = :now from due where u.id = due.id
  returning u.id, u.last_used_at as since`;

const markSome = async (deps: Deps, trx: Knex.Transaction): Promise<number> => {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - idleMs);
  const { rows } = await trx.raw<{ rows: { id: string; since: Date }[] }>(mark, { now, before });
  const events = rows.map(
    ({ id, since }): AuditEvent => ({
      verb: 'user.idled',
      actor: { type: 'system' },
      subject: { type: 'user', id },
      dealershipId: null,
      details: { since },
    }),
  );
  await appendAudit(deps, trx, events);
  return rows.length;
};

/**
 * Marks accounts idle that nobody has signed in to, or kept, for more than 60 days; each once, however many processes do it. Returns how
 * many.
 */
export const markIdleAccounts = async (deps: Deps, _input: Record<string, never> = {}): Promise<number> => {
  let total = 0;
  for (;;) {
    const marked = await deps.knex.transaction((trx) => markSome(deps, trx));
    total += marked;
    if (marked < atOnce) return total;
  }
};
