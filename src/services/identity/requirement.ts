import type { ServiceDeps } from '../deps.ts';
import type { Caller } from './caller.ts';
import { identify, levelFor, type MissingProof, missingProof } from './identify.ts';
import { type OperationId, operations } from './operations.ts';
import type { AssuranceLevel } from './types.ts';

/**
 * Whether the caller must verify before an operation, so that a dialog can ask in time. Tells nothing about roles or
 * status: that is `authorise`, in the act's own transaction. Counts as a use of the verification.
 */
export const requirement = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; operation: OperationId },
): Promise<{ satisfied: boolean; level: AssuranceLevel; missing: MissingProof | null }> => {
  const rule = operations[input.operation];
  const { caller } = input;
  if (caller.via === 'agent') return { satisfied: rule.agents !== null, level: rule.level, missing: null };
  const held = await identify(deps.knex, caller, deps.clock.now());
  const missing = missingProof(rule, caller, held);
  return { satisfied: missing === null, level: levelFor(rule, caller), missing };
};
