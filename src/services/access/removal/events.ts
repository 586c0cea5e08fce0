import { z } from 'zod';

const base = {
  reference: z.string(),
  offboarding: z.boolean(),
  /** Null: their own access. */
  personName: z.string().nullable(),
  dealershipName: z.string(),
};

/** What the conversation is told in which a removal was planned, on its day. */
export const removalEventSchemas = {
  /** It has happened. */
  'accessRemoval.done': z.object({ ...base, names: z.array(z.string()) }),
  /** It has not: the rights were gone by then; everything is as it was before it was planned. */
  'accessRemoval.lapsed': z.object({ ...base, reason: z.enum(['removerGone', 'lastAdministrator']) }),
  /** Somebody else has taken it back; everything is as it was before it was planned. */
  'accessRemoval.withdrawn': z.object({ ...base, byName: z.string() }),
} as const;

export type RemovalEventName = keyof typeof removalEventSchemas;
export type RemovalEvent = {
  [N in RemovalEventName]: { name: N; value: z.infer<(typeof removalEventSchemas)[N]> };
}[RemovalEventName];

/** Reads an event activity's name and value; null for a name that is not ours. @throws ZodError for a wrong value. */
export const parseRemovalEvent = (name: string, value: unknown): RemovalEvent | null => {
  if (!Object.hasOwn(removalEventSchemas, name)) return null;
  const eventName = name as RemovalEventName;
  return { name: eventName, value: removalEventSchemas[eventName].parse(value) } as RemovalEvent;
};
