import type { Knex } from 'knex';
import type { z } from 'zod';
import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Caller } from '../identity/caller.ts';
import { claimOperation } from './claimOperation.ts';

/** An act: what is to happen once, and the shape of the result that is kept for whoever asks again. */
export interface Operation<Result> {
  /** Minted when the summary was shown. */
  id: string;
  kind: string;
  caller: Caller;
  result: z.ZodType<Result>;
  /** Runs in the transaction. Its audit events are written after everything else. */
  act(trx: Knex.Transaction): Promise<{ result: Result; audit: AuditEvent[]; userId: string | null }>;
}

interface Row {
  id: string;
  kind: string;
  user_id: string | null;
  agent_id: string | null;
  result: unknown;
}

// A page sends its operation id itself: somebody else's id must not show somebody else's result.
const isOwn = (row: Row, caller: Caller) => {
  if (caller.via === 'page') return row.user_id === caller.accountId;
  if (caller.via === 'agent') return row.agent_id === caller.agentId;
  return row.agent_id === null;
};

/**
 * Does an act exactly once: change, audit, jobs and the stored result are one transaction. The same id again, later or at
 * the same time, returns the stored result: inserting the row comes first, so that a second transaction waits for the first.
 * @throws AppError('conflict') if the id belongs to another act or another person, and whatever the act throws; then
 *   nothing has happened and the id is unused.
 */
export const runOperation = async <Result>(
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  operation: Operation<Result>,
): Promise<Result> =>
  deps.knex.transaction(async (trx) => {
    const { id, kind, caller } = operation;
    if (!(await claimOperation(deps, trx, operation))) {
      const row = await trx<Row>('operations').where({ id }).first();
      if (!row || row.kind !== kind || !isOwn(row, caller))
        throw new AppError('conflict', { operationId: id });
      return operation.result.parse(row.result);
    }
    const { result, audit, userId } = await operation.act(trx);
    await trx('operations')
      .where({ id })
      .update({ result: JSON.stringify(result), user_id: userId });
    await appendAudit(deps, trx, audit);
    return result;
  });
