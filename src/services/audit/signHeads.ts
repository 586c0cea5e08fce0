import type { ServiceDeps } from '../deps.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { ChainHead, SignedHeads } from './types.ts';

const purpose = 'audit-heads';
const headsALine = 500;

const signedText = ({ at, heads }: Omit<SignedHeads, 'signature'>) => canonicalJson({ at, heads });

/** Whether these heads were signed by the house. */
export const isSignedByUs = (keyring: Keyring, signed: SignedHeads): boolean =>
  keyring.verifyMac(purpose, signedText(signed), signed.signature);

/**
 * The heads of all chains, signed, 500 a piece. Written to the log every hour, they leave the database: rows that are cut
 * off together with their head in `audit_heads` are still missed.
 */
export const signHeads = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
): Promise<SignedHeads[]> => {
  const at = deps.clock.now().toISOString();
  const all: ChainHead[] = await deps.knex('audit_heads').select('chain', 'seq', 'mac').orderBy('chain');
  const pieces = Array.from({ length: Math.ceil(all.length / headsALine) }, (_, piece) =>
    all.slice(piece * headsALine, (piece + 1) * headsALine),
  );
  return pieces.map((heads) => ({
    at,
    heads,
    signature: deps.keyring.mac(purpose, signedText({ at, heads })),
  }));
};
