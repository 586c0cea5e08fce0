import { createHash } from 'node:crypto';
import type { Keyring } from '../secrets/keyring.ts';
import { canonicalJson } from './canonicalJson.ts';

/** A row of `audit_events`. */
export interface ChainRow {
  chain: string;
  seq: number;
  id: string;
  at: Date;
  verb: string;
  actor_type: string;
  actor_id: string | null;
  subject_type: string;
  subject_id: string;
  dealership_id: string | null;
  operation_id: string | null;
  channel: string | null;
  details_digest: string;
  previous_mac: string;
  mac: string;
}

const purpose = 'audit-chain';

// Everything but the MAC itself; the sequence number and the previous MAC tie the row to its place.
const signedText = ({ mac: _, ...row }: Omit<ChainRow, 'mac'> & { mac?: string }) => canonicalJson(row);

/** The MAC that binds a row's contents and its place in the chain. */
export const macOf = (keyring: Keyring, row: Omit<ChainRow, 'mac'>): string =>
  keyring.mac(purpose, signedText(row));

/** Whether a row is, at its place, what the house wrote. */
export const isGenuine = (keyring: Keyring, row: ChainRow): boolean =>
  keyring.verifyMac(purpose, signedText(row), row.mac);

/** What the chain knows of an event's names and values; the salt keeps erased ones from being guessed. */
export const digestOf = (salt: string, details: unknown): string =>
  createHash('sha256')
    .update(`${salt}.${canonicalJson(details)}`)
    .digest('base64url');

/** The chain of a dealership; null: `system`. */
export const chainOf = (dealershipId: string | null): string =>
  dealershipId === null ? 'system' : `dealership:${dealershipId}`;
