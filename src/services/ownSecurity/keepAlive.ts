import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { identify } from '../identity/identify.ts';
import { runOperation } from '../operations/runOperation.ts';
import { idleFrom } from './rules.ts';
import { type KeptAlive, keptAliveSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>;

export interface KeepAliveInput {
  caller: ChatCaller;
  operationId: string;
}

const keep = async (deps: Deps, trx: Knex.Transaction, { caller, operationId }: KeepAliveInput) => {
  const now = deps.clock.now();
  const identified = await identify(trx, caller, now);
  // Locked before `authorise` shares it: two at once wait for each other instead of for ever.
  if (identified.accountId) await trx('users').where({ id: identified.accountId }).forUpdate().select('id');
  await authorise(deps, trx, caller, 'keepAlive');
  const id = identified.accountId ?? '';
  await trx('users').where({ id }).update({ kept_alive_at: now });
  const subject = { type: 'user', id } as const;
  const event = {
    actor: subject,
    subject,
    dealershipId: null,
    operationId,
    channel: caller.channel,
  } as const;
  return {
    result: { idleFrom: idleFrom(now) },
    audit: [{ ...event, verb: 'user.kept_alive' as const }],
    userId: id,
  };
};

/**
 * Begins the 60 idle days of the caller's own account anew, without a sign-in. An account that is idle already stays so: it is
 * woken with the questions (`accountLocked`).
 * @throws what `authorise` throws for `keepAlive`.
 */
export const keepAlive = (deps: Deps, input: KeepAliveInput): Promise<KeptAlive> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'keepAlive',
    caller: input.caller,
    result: keptAliveSchema,
    act: (trx) => keep(deps, trx, input),
  });
