import type { ServiceDeps } from '../deps.ts';
import { tellEnded } from './endForms.ts';

/** Ends the forms whose time is over and tells their chats. Looked at again and again, by several processes at once too. */
export const expireForms = (deps: Pick<ServiceDeps, 'knex' | 'clock' | 'jobs'>): Promise<number> =>
  deps.knex.transaction(async (trx) => {
    const now = deps.clock.now();
    const expired = await trx('secure_forms')
      .where({ used_at: null, ended_at: null })
      .where('expires_at', '<=', now)
      .update({ ended_at: now, link_sealed: null })
      .returning(['id', 'purpose', 'conversation_id']);
    await tellEnded(deps, trx, expired, { outcome: 'expired', reason: null });
    return expired.length;
  });
