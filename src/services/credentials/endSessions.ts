import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { cancelPendingEmailChange } from '../emailChanges/cancelPendingEmailChange.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { endForms } from '../secureForms/endForms.ts';
import { resetCount } from '../throttles/countUp.ts';
import { forgetWrongPasswords } from '../throttles/wrongPasswords.ts';
import { currentPasswordKey } from './checkCurrentPassword.ts';

/**
 * Ends what anybody else may hold of an account whose password changes: verifications in other chats, open forms, sessions on
 * our pages, a change of e-mail that waits for its code; and forgets the wrong passwords so far.
 */
export const endSessions = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs'>,
  trx: Knex.Transaction,
  account: { id: string; userId: string },
  keep: Pick<ChatCaller, 'conversationId'>,
): Promise<void> => {
  await endForms(deps, trx, { accountId: account.id, keep });
  await trx('page_sessions')
    .where({ user_id: account.id, ended_at: null })
    .update({ ended_at: deps.clock.now() });
  await cancelPendingEmailChange(trx, { accountId: account.id, now: deps.clock.now() });
  await resetCount(trx, currentPasswordKey(deps.keyring, account.id));
  await forgetWrongPasswords(deps.keyring, trx, account.userId);
};
