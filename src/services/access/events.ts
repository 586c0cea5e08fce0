import { z } from 'zod';
import { itemStates } from './types.ts';

const base = {
  requestId: z.string(),
  reference: z.string(),
  /** Null: the requester asked for themselves. */
  beneficiaryName: z.string().nullable(),
  startOn: z.string(),
  endOn: z.string().nullable(),
};
const items = z.array(z.object({ code: z.string(), name: z.string(), state: z.enum(itemStates) }));

/** What the requester's conversation is told, as the value of an event activity of that name. */
export const accessEventSchemas = {
  /** Someone decided; items are `granted` (today), `scheduled` (from startOn) or `denied`. */
  'accessRequest.decided': z.object({
    ...base,
    items,
    decidedByName: z.string(),
    note: z.string().nullable(),
  }),
  /** The day has come: items are `granted`, or `revoked` where the rights were gone by then. */
  'accessRequest.granted': z.object({ ...base, items }),
  /** Nobody answered in time; items are `expired`. */
  'accessRequest.expired': z.object({ ...base, items }),
  /** Nobody answered for a week; the help desk's supervisors have it now. */
  'accessRequest.escalated': z.object({ ...base, items }),
  /** The access was taken away before it began: items are `withdrawn`, or `revoked` where they were approved. */
  'accessRequest.removed': z.object({ ...base, items }),
} as const;

export type AccessEventName = keyof typeof accessEventSchemas;
export type AccessEvent = {
  [N in AccessEventName]: { name: N; value: z.infer<(typeof accessEventSchemas)[N]> };
}[AccessEventName];

/** Reads an event activity's name and value; null for a name that is not ours. @throws ZodError for a wrong value. */
export const parseAccessEvent = (name: string, value: unknown): AccessEvent | null => {
  if (!Object.hasOwn(accessEventSchemas, name)) return null;
  const eventName = name as AccessEventName;
  return { name: eventName, value: accessEventSchemas[eventName].parse(value) } as AccessEvent;
};
