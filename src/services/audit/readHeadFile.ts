import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { SignedHeads } from './types.ts';

const signedHeads = z.object({
  at: z.string(),
  heads: z.array(z.object({ chain: z.string(), seq: z.number().int(), mac: z.string() })),
  signature: z.string(),
});
const line = z.union([signedHeads, z.object({ auditHeads: signedHeads }).transform((log) => log.auditHeads)]);

/**
 * Reads signed heads from a file's text: JSON, one a line; either bare or as they stand in the log, under `auditHeads`.
 * @throws AppError('badRequest', { line }) for a line that is neither.
 */
export const readHeadFile = (text: string): SignedHeads[] =>
  text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    try {
      return [line.parse(JSON.parse(raw))];
    } catch {
      throw new AppError('badRequest', { line: index + 1 });
    }
  });
