import { z } from 'zod';
import { intentIds } from '../faq/intents.ts';

const step = z.string().max(100);

/** What the buttons of cards may say (`activity.value`). A `step` names the question that the card belongs to. */
export const cardActionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('task'),
    task: z.enum(intentIds),
    mode: z.enum(['do', 'steps']).optional(),
  }),
  z.object({ action: z.literal('choose'), step, value: z.string().max(200) }),
  z.object({ action: z.literal('select'), step, codes: z.string().max(1000).default('') }),
]);

export type CardAction = z.infer<typeof cardActionSchema>;

/**
 * What an offered choice ("Do it now", "Talk to a person") leads to. Wider than what a card may say: `begin` carries slots
 * that were filled before, and comes only from our own state.
 */
export const offeredActionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('task'),
    task: z.enum(intentIds),
    mode: z.enum(['do', 'steps']).optional(),
    /** What the message that led here says already. */
    data: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ action: z.literal('begin'), task: z.string(), data: z.record(z.string(), z.unknown()) }),
  z.object({ action: z.literal('resume') }),
  z.object({ action: z.literal('drop') }),
  z.object({ action: z.literal('nothing') }),
]);

export type OfferedAction = z.infer<typeof offeredActionSchema>;
