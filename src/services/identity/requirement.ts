import type { ServiceDeps } from '../deps.ts';
import type { Caller } from './caller.ts';
import { identify, levelFor, type MissingProof, missingProof } from './identify.ts';
import { type OperationId, operations } from './operations.ts';
import { ruleFor } from './ruleFor.ts';
import type { AssuranceLevel } from './types.ts';

/**
 * Whether the caller must verify before an operation, so that a dialog can ask in time. Tells nothing about roles or
 * status: that is `authorise`, in the act's own transaction. Counts as a use of the verification.
 */
export const requirement = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; operation: OperationId },
): Promise<{ satisfied: boolean; level: AssuranceLevel; missing: MissingProof | null }> => {
  const { caller, operation } = input;
  if (caller.via === 'agent') {
    const { agents, level } = operations[operation];
    return { satisfied: agents !== null, level, missing: null };
  }
  const now = deps.clock.now();
  const held = await identify(deps.knex, caller, now);
  const rule = await ruleFor(deps.knex, operation, held.accountId, now);
  const missing = missingProof(rule, caller, held);
  return { satisfied: missing === null, level: levelFor(rule, caller), missing };
};
