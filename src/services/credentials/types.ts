import { z } from 'zod';

/** What a reset did, for the chat. */
export const passwordResetSchema = z.object({
  wasLocked: z.boolean(),
  /** `lifted`: in use again. `asked`: an administrator has to approve. `nobodyToAsk`: only the help desk can. */
  idle: z.enum(['no', 'lifted', 'asked', 'nobodyToAsk']),
});
export type PasswordReset = z.infer<typeof passwordResetSchema>;

/** Somebody who was idle for too long and asks to be let in again. */
export const reactivationSchema = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  title: z.string(),
  dealership: z.string(),
  pdn: z.string(),
  askedAt: z.coerce.date(),
  lastUsedAt: z.coerce.date(),
  /** The owner has just proved on the phone to be it, to this agent. */
  isProved: z.boolean(),
});
export type Reactivation = z.infer<typeof reactivationSchema>;

export const reactivationDecisionSchema = z.object({ name: z.string(), approved: z.boolean() });
export type ReactivationDecision = z.infer<typeof reactivationDecisionSchema>;
