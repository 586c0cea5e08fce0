import type { Request } from 'restify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { FormField, FormProblem } from '../../services/secureForms/types.ts';
import { readForm } from '../pages/readForm.ts';
import { type PageContext, words } from './pages.ts';

/** The longest value of a field, in UTF-16 units: four for each of a password's 128 code points. */
const longestValue = 512;

export interface Submission {
  values: Record<string, string>;
  formToken: string | null;
}

const formTokenSchema = z.string().max(200).nullable().default(null);
const jsonSubmission = z.object({
  values: z.record(z.string().max(40), z.string()),
  formToken: formTokenSchema,
});

/** What was sent: a browser's form, or JSON. @throws AppError('badRequest') */
export const readSubmission = (request: Request, isJson: boolean): Submission => {
  const fields = readForm(request);
  const sent = isJson
    ? request.body
    : { values: Object.fromEntries(fields), formToken: fields.get('formToken') ?? null };
  const parsed = jsonSubmission.safeParse(sent);
  if (!parsed.success) throw new AppError('badRequest');
  return parsed.data;
};

/** The values of the form's own fields; whatever else was sent is dropped. */
export const valuesOf = (fields: FormField[], { values }: Submission): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ name }) => [name, Object.hasOwn(values, name) ? (values[name] ?? '') : '']),
  );

const isAsked = ({ when }: FormField, values: Record<string, string>) =>
  !when || values[when.field] === when.is;

// White space may be a password; it is no answer.
const isMissing = ({ kind }: FormField, value: string) =>
  (kind === 'answer' || kind === 'text' ? value.trim() : value) === '';

/**
 * What can be said of the values without knowing the account: missing, too long, no option of the field, the same choice twice.
 * Said before a service looks, so that an empty field costs no try.
 */
export const problemsOf = (
  context: Pick<PageContext, 'locale'>,
  fields: FormField[],
  values: Record<string, string>,
): FormProblem[] => {
  const chosen = new Set<string>();
  const problemOf = (field: FormField): string | null => {
    const value = values[field.name] ?? '';
    if (isMissing(field, value)) return words(context, 'secureForms.fillIn');
    const max = field.kind === 'text' ? field.maxLength : longestValue;
    if (value.length > max) return words(context, 'secureForms.tooLong', { max });
    if (field.kind !== 'choice') return null;
    if (!field.options.some((option) => option.value === value)) return words(context, 'secureForms.fillIn');
    const choice = JSON.stringify([field.group, value]);
    if (field.group && chosen.has(choice)) return words(context, 'secureForms.sameChoice');
    chosen.add(choice);
    return null;
  };
  return fields.flatMap((field) => {
    const text = isAsked(field, values) ? problemOf(field) : null;
    return text ? [{ field: field.name, text }] : [];
  });
};
