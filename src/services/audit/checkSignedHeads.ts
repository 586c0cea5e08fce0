import type { ServiceDeps } from '../deps.ts';
import { isSignedByUs } from './signHeads.ts';
import type { AuditFinding, ChainHead, SignedHeads } from './types.ts';

const checkHead = async ({ knex }: Pick<ServiceDeps, 'knex'>, head: ChainHead): Promise<AuditFinding[]> => {
  if (head.seq === 0) return [];
  const row = await knex('audit_events')
    .where({ chain: head.chain, seq: head.seq })
    .first<{ mac: string } | undefined>('mac');
  if (row?.mac === head.mac) return [];
  const { chain, seq } = head;
  return [row ? { kind: 'changed', chain, seq } : { kind: 'cutOff', chain, seq }];
};

/** Compares the chains with heads that were signed earlier: each head's row must still be there, the same. */
export const checkSignedHeads = async (
  deps: Pick<ServiceDeps, 'knex' | 'keyring'>,
  signedHeads: SignedHeads[],
): Promise<AuditFinding[]> => {
  const findings: AuditFinding[] = [];
  for (const signed of signedHeads) {
    if (!isSignedByUs(deps.keyring, signed)) {
      findings.push({ kind: 'badSignature', chain: `signed ${signed.at}`, seq: 0 });
      continue;
    }
    for (const head of signed.heads) findings.push(...(await checkHead(deps, head)));
  }
  return findings;
};
