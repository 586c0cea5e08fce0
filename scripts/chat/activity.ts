import { z } from 'zod';

const element: z.ZodType<CardElement> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    id: z.string().optional(),
    text: z.string().optional(),
    label: z.string().optional(),
    facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
    choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
    items: z.array(element).optional(),
    columns: z.array(element).optional(),
    actions: z.array(action).optional(),
  }),
);

const action = z.looseObject({
  type: z.string(),
  title: z.string().default(''),
  data: z.record(z.string(), z.unknown()).optional(),
  url: z.string().optional(),
});

export type CardAction = z.infer<typeof action>;

/** An element of an Adaptive Card, as far as a terminal shows it. */
export interface CardElement {
  type: string;
  id?: string | undefined;
  text?: string | undefined;
  label?: string | undefined;
  facts?: { title: string; value: string }[] | undefined;
  choices?: { title: string; value: string }[] | undefined;
  items?: CardElement[] | undefined;
  columns?: CardElement[] | undefined;
  actions?: CardAction[] | undefined;
}

const card = z.looseObject({
  fallbackText: z.string().optional(),
  body: z.array(element).default([]),
  actions: z.array(action).default([]),
});

const activity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  from: z.looseObject({ id: z.string() }).optional(),
  attachments: z.array(z.looseObject({ content: card.optional().catch(undefined) })).default([]),
  suggestedActions: z
    .looseObject({ actions: z.array(z.looseObject({ title: z.string(), value: z.unknown() })).default([]) })
    .optional(),
});

export type BotActivity = z.infer<typeof activity>;

/** What Direct Line sends: activities, and up to where one has read. */
export const activitySet = z.object({ activities: z.array(activity), watermark: z.string().optional() });
export type ActivitySet = z.infer<typeof activitySet>;
