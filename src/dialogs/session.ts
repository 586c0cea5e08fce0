import { z } from 'zod';
import { offeredActionSchema } from './action.ts';

const offeredSchema = z.object({
  label: z.string(),
  action: offeredActionSchema,
  /** Stands in the text and can be typed, by its words or its number, but is no button. */
  quiet: z.boolean().optional(),
});

/** One of the choices that a message offers outside of a task. */
export type Offered = z.infer<typeof offeredSchema>;

const offerSchema = z.object({ options: z.array(offeredSchema) });

const sessionSchema = z.object({
  /** Has been told that this is a bot, and where the privacy page is. */
  greeted: z.boolean().default(false),
  /** Choices that the last message offered outside of a task; good for one answer. */
  offer: offerSchema.nullable().default(null),
  /** How often in a row nothing was understood, or had to be clarified. */
  failures: z.number().default(0),
  /** Needs that wait until the running task is finished. */
  queue: z
    .array(z.object({ intent: z.string(), data: z.record(z.string(), z.unknown()).nullable().default(null) }))
    .default([]),
  /** The candidate for learning that the standing question is about. */
  unsureId: z.string().nullable().default(null),
  /** What the last message was routed to; good for one message. */
  routed: z
    .object({ text: z.string(), guesses: z.array(z.object({ intent: z.string(), score: z.number() })) })
    .nullable()
    .default(null),
  /** Our last message, for "repeat". */
  lastSaid: z.string().default(''),
});

/** What the conversation remembers beside its dialogs. JSON; holds nothing that was typed but a task's own slots. */
export type Session = z.infer<typeof sessionSchema>;

/** The session in a turn's state, made where there is none or it was written by an incompatible version. */
export const sessionOf = (state: Record<string, unknown>): Session => {
  const parsed = sessionSchema.safeParse(state.session ?? {});
  const session = parsed.success ? parsed.data : sessionSchema.parse({ greeted: true });
  state.session = session;
  return session;
};
