import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Account } from '../identity/types.ts';
import { newId } from '../ids.ts';
import { tellAdministrators } from './tellAdministrators.ts';

/**
 * Asks the administrators to let an account be used again that was idle for more than 180 days; asked twice, it is one question,
 * told in the newest conversation. False: there is nobody to ask but the help desk.
 */
export const askReactivation = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  ask: { account: Account; conversationId: string; locale: Locale },
): Promise<boolean> => {
  const { account, conversationId, locale } = ask;
  await trx.raw(
    `insert into reactivations (id, user_id, conversation_id, locale, asked_at)
     values (:id, :userId, :conversationId, :locale, :now)
     on conflict (user_id) where decided_at is null
       do update set conversation_id = excluded.conversation_id, locale = excluded.locale`,
    { id: newId(deps.clock), userId: account.id, conversationId, locale, now: deps.clock.now() },
  );
  return (await tellAdministrators(deps, trx, account, 'asked')) > 0;
};
