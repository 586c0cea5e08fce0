import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { PortalSignIn, PortalSignInInput } from '../../services/portal/types.ts';

// Strict, for a misspelt `source` would silently make all visitors one.
const body = z.strictObject({
  userId: z.string().max(64).regex(/\S/),
  password: z.string().min(1).max(512),
  source: z.string().max(200).optional(),
});

/** Who wants to sign in. @throws AppError('badRequest', { reason: 'portalSignIn' }) */
export const readSignIn = (given: unknown): PortalSignInInput => {
  const parsed = body.safeParse(given);
  if (!parsed.success) throw new AppError('badRequest', { reason: 'portalSignIn' });
  return parsed.data;
};

/** A verdict with all of its fields, so that a portal reads one shape. */
export const verdictAsJson = (verdict: PortalSignIn): Record<string, unknown> => ({
  status: null,
  until: null,
  user: null,
  entitlements: [],
  ...verdict,
});
