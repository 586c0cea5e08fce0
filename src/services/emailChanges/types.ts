import { z } from 'zod';
import type { ChatCaller } from '../identity/caller.ts';
import type { CodeFailure } from '../verification/types.ts';

/**
 * Why an address is refused; told to whoever is re-authenticated. `taken`: it is another user's. `tooMany`: others' addresses
 * were asked for too often.
 */
export const refusals = ['invalid', 'same', 'role', 'mixedScript', 'lookalike', 'taken', 'tooMany'] as const;
export type EmailRefusal = (typeof refusals)[number];

export interface NewEmail {
  caller: ChatCaller;
  /** As it was typed. */
  email: string;
}

/** What would happen: from which address to which, each as it is shown. */
export type EmailPlan =
  | { kind: 'ok'; current: string; email: string }
  | { kind: 'refused'; reason: EmailRefusal };

const moment = z.coerce.date();
export const requestedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), changeId: z.string(), expiresAt: moment, resendAt: moment }),
  z.object({ kind: z.literal('refused'), reason: z.enum(refusals) }),
  z.object({ kind: z.literal('dailyLimit') }),
]);
export type RequestedEmail = z.infer<typeof requestedSchema>;

export const resentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), expiresAt: moment, resendAt: moment }),
  z.object({ kind: z.literal('tooSoon'), at: moment }),
  z.object({ kind: z.literal('dailyLimit') }),
  z.object({ kind: z.literal('expired') }),
]);
export type ResentCode = z.infer<typeof resentSchema>;

/** `taken`: somebody else was faster with this address. `over`: the change was withdrawn, replaced or cancelled meanwhile. */
export const confirmedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), email: z.string() }),
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('over') }),
]);
export type ConfirmedEmail = z.infer<typeof confirmedSchema> | CodeFailure;
