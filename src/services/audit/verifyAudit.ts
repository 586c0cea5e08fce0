import type { ServiceDeps } from '../deps.ts';
import { checkSignedHeads } from './checkSignedHeads.ts';
import type { AuditFinding, AuditReport, ChainHead, SignedHeads } from './types.ts';
import { walkChain } from './walkChain.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'keyring'>;

const chainsAndHeads = async ({ knex }: Deps) => {
  const heads: ChainHead[] = await knex('audit_heads').select('chain', 'seq', 'mac');
  const chains: string[] = await knex('audit_events').distinct().pluck('chain');
  const headOf = new Map(heads.map((head) => [head.chain, head]));
  const names = [...new Set([...headOf.keys(), ...chains])].sort();
  return names.map((chain) => ({ chain, head: headOf.get(chain) ?? null }));
};

/**
 * Checks every row of every chain, and the heads against them; with `signedHeads` (from the log) also against what the
 * chains were at that time. Reads a thousand rows at a time. Finds rows that were changed, inserted, put elsewhere, deleted
 * and cut off; `erased` counts events whose details were deleted, which leaves their chain whole.
 */
export const verifyAudit = async (
  deps: Deps,
  input: { signedHeads?: SignedHeads[] } = {},
): Promise<AuditReport> => {
  const chains = await chainsAndHeads(deps);
  const findings: AuditFinding[] = [];
  let [events, erased] = [0, 0];
  for (const { chain, head } of chains) {
    const walked = await walkChain(deps, chain, head);
    findings.push(...walked.findings);
    events += walked.events;
    erased += walked.erased;
  }
  findings.push(...(await checkSignedHeads(deps, input.signedHeads ?? [])));
  return { chains: chains.length, events, erased, findings };
};
