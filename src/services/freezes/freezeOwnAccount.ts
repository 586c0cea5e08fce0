import type { Knex } from 'knex';
import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { recordChange } from '../notices/recordChange.ts';
import { disputeMs } from '../notices/rules.ts';
import { runOperation } from '../operations/runOperation.ts';
import { freezeAccount } from './freezeAccount.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

/**
 * What is disputed by somebody who names no change: everything of the last seven days. Where nothing was changed, what is in
 * force now is what the owner is known by.
 */
const disputedChange = async (deps: Deps, trx: Knex.Transaction, accountId: string, channel: string) => {
  const earliest = await trx('account_changes')
    .where({ user_id: accountId })
    .where('at', '>', new Date(deps.clock.now().getTime() - disputeMs))
    .orderBy(['at', 'id'])
    .first<{ id: string } | undefined>('id');
  return earliest?.id ?? recordChange(deps, trx, { accountId, kind: 'freeze', channel });
};

/**
 * "This wasn't me", said in the chat: freezes the caller's own account. Only a supervisor undoes it.
 *
 * Who it is is checked before the act's transaction, not in it: the act ends the verification that the check would lock, and it
 * only takes power away.
 * @throws what `authorise` throws for `freezeOwnAccount`.
 */
export const freezeOwnAccount = async (
  deps: Deps,
  input: { caller: ChatCaller; operationId: string },
): Promise<Record<string, never>> => {
  const { caller, operationId } = input;
  const { accountId: known } = await authorise(deps, deps.knex, caller, 'freezeOwnAccount');
  const accountId = known ?? '';
  return runOperation(deps, {
    id: operationId,
    kind: 'freezeOwnAccount',
    caller,
    result: z.strictObject({}),
    act: async (trx) => {
      const { channel } = caller;
      const changeId = await disputedChange(deps, trx, accountId, channel);
      const actor = { type: 'user', id: accountId } as const;
      const audit = await freezeAccount(deps, trx, { accountId, changeId, actor, channel, operationId });
      return { result: {}, audit, userId: accountId };
    },
  });
};
