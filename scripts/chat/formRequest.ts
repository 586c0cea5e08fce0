import { z } from 'zod';
import { Refused } from './http.ts';

const field = z.looseObject({
  kind: z.enum(['currentPassword', 'newPassword', 'answer', 'choice', 'text', 'phrase']),
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  again: z.boolean().optional(),
  value: z.string().optional(),
  minLength: z.number().optional(),
  rules: z.array(z.string()).default([]),
  options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
  group: z.string().optional(),
  when: z.object({ field: z.string(), is: z.string() }).optional(),
});

/** A field of a secure form, as far as a terminal asks for it. */
export type AskedField = z.infer<typeof field>;

const told = { title: z.string().default(''), text: z.string().default('') };

const formView = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('open'),
    title: z.string(),
    intro: z.string(),
    fields: z.array(field),
  }),
  z.looseObject({ kind: z.literal('over'), ...told }),
]);

const formAnswer = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('done'), ...told }),
  z.looseObject({ kind: z.literal('over'), ...told }),
  z.looseObject({
    kind: z.literal('problems'),
    problems: z.array(z.object({ field: z.string().nullable(), text: z.string() })),
  }),
]);

// The form answers with JSON whatever its status; anything else is no answer of a form.
const ask = async (url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer: unknown = await response.json();
  if (!z.object({ kind: z.string() }).safeParse(answer).success) throw new Refused(response.status, null);
  return answer;
};

/** What a form asks. @throws Refused, or what `fetch` throws where nobody answers. */
export const readForm = async (url: string) => formView.parse(await ask(url));

/** Sends what was typed. @throws as `readForm` */
export const sendForm = async (url: string, values: Record<string, string>, formToken: string) =>
  formAnswer.parse(await ask(url, { values, formToken }));
