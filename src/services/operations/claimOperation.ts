import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { Caller } from '../identity/caller.ts';

/** Takes an operation id for an act: false where it has been taken. Within a transaction a second one waits for the first. */
export const claimOperation = async (
  { clock }: Pick<ServiceDeps, 'clock'>,
  knex: Knex,
  operation: { id: string; kind: string; caller: Caller },
): Promise<boolean> => {
  const { id, kind, caller } = operation;
  const inserted = await knex('operations')
    .insert({
      id,
      kind,
      agent_id: caller.via === 'agent' ? caller.agentId : null,
      result: 'null',
      created_at: clock.now(),
    })
    .onConflict('id')
    .ignore()
    .returning('id');
  return inserted.length > 0;
};
