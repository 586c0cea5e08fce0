import { z } from 'zod';
import type { Keyring } from '../services/secrets/keyring.ts';

/** The format of what is sealed; older ones are cancelled politely. */
const format = 1;

const sealed = z.object({
  format: z.literal(format),
  conversationId: z.string(),
  version: z.number(),
  failures: z.number(),
  state: z.record(z.string(), z.unknown()),
});

/** A conversation's memory between two turns. */
export interface Memory {
  state: Record<string, unknown>;
  /** How many turns in a row ended with an apology; a place where two did is given up. */
  failures: number;
}

/** Seals the state for a version of its conversation (SECURITY.md: state is a JWE that names both). */
export const sealState = (keyring: Keyring, conversationId: string, version: number, memory: Memory) =>
  keyring.seal('state', { format, conversationId, version, ...memory });

/**
 * Opens it again. @returns null for what can't be read, was copied from another conversation, or was put back from an earlier
 * version.
 */
export const openState = async (
  keyring: Keyring,
  conversationId: string,
  version: number,
  text: string,
): Promise<Memory | null> => {
  const parsed = sealed.safeParse(await keyring.open('state', text).catch(() => null));
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.conversationId !== conversationId || data.version !== version) return null;
  return { state: data.state, failures: data.failures };
};
