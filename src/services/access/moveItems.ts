import type { Knex } from 'knex';
import type { Principal } from '../identity/types.ts';
import type { LockedItem } from './lockRequest.ts';
import type { ItemState } from './types.ts';

/** Who decided, and with which words; null where nobody did. */
export interface Decision {
  principal: Principal;
  note: string | null;
}

/** Moves items to a state, in the database and in the act's own picture of them. */
export const moveItems = async (
  trx: Knex.Transaction,
  items: LockedItem[],
  state: ItemState,
  at: Date,
  decision: Decision | null = null,
): Promise<void> => {
  if (items.length === 0) return;
  const decided = decision && {
    decided_by_user_id: decision.principal.accountId,
    decided_by_agent_id: decision.principal.agentId,
    decided_at: at,
    decision_note: decision.note,
  };
  await trx('access_request_items')
    .whereIn(
      'id',
      items.map((item) => item.id),
    )
    .update({ state, state_changed_at: at, ...decided });
  for (const item of items) {
    item.state = state;
    item.since = at;
  }
};
