import { z } from 'zod';
import { isPurpose } from './purposes.ts';
import type { FormFinished, FormPurpose } from './types.ts';

/** The event by which a chat hears how a form ended. */
export const formFinishedEvent = 'secureForm.finished';

const schema: z.ZodType<FormFinished> = z.object({
  formId: z.string(),
  purpose: z.custom<FormPurpose>((value) => typeof value === 'string' && isPurpose(value)),
  outcome: z.enum(['done', 'over', 'expired']),
  reason: z.string().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
});

/** How a form ended, as the event tells; null for any other event. */
export const parseFormFinished = (name: string, value: unknown): FormFinished | null => {
  const parsed = name === formFinishedEvent ? schema.safeParse(value) : null;
  return parsed?.success ? parsed.data : null;
};
