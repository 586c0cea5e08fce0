import type { Knex } from 'knex';
import type { ServiceDeps } from '../../deps.ts';
import { restoreEntitlements } from './endEntitlements.ts';
import type { Removal } from './types.ts';

/** How a planned removal ends: `replaced` where nothing was left to do. */
type SettledState = 'done' | 'replaced' | 'lapsed' | 'withdrawn';

/** A planned removal is over. */
export const settle = (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  removal: Pick<Removal, 'id'>,
  state: SettledState,
) =>
  trx('access_removals')
    .where({ id: removal.id })
    .update({ state, due_at: null, settled_at: deps.clock.now() });

/** A planned removal does not happen: everything is as it was before it was planned. */
export const giveBack = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  removal: Pick<Removal, 'id' | 'at'>,
  state: 'lapsed' | 'withdrawn',
): Promise<void> => {
  await restoreEntitlements(trx, removal);
  await settle(deps, trx, removal, state);
};
