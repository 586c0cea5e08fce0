import { IANAZone } from 'luxon';
import { z } from 'zod';
import { locales } from '../../../locale.ts';
import { parsePhone } from '../../profile/phone.ts';
import { parseCsv, type Row } from './parseCsv.ts';

const pdn = z.string().regex(/^\d{5}$/, 'wants five digits');
const login = z.string().regex(/^[a-z][a-z0-9._-]{1,31}$/, 'wants 2 to 32 of a-z 0-9 . _ -, a letter first');
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'wants a-z 0-9 -, a letter first');
const text = z.string().min(1, 'is empty');
const email = z.email('wants an e-mail address');
const yesNo = z.enum(['yes', 'no', ''], 'wants yes or no').transform((value) => value === 'yes');
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean),
  );
const timeZone = z
  .string()
  .refine((name) => IANAZone.isValidZone(name), 'wants an IANA time zone such as America/Detroit');
const agoPattern = /^(\d{1,4}) days ago$/;
const signIn = z
  .string()
  .default('')
  .refine(
    (value) =>
      value === '' || agoPattern.test(value) || z.iso.datetime({ offset: true }).safeParse(value).success,
    'wants a moment such as 2026-05-01T08:00:00Z, or "75 days ago"',
  );

/** Every file of the import with its columns; IMPORT.md explains them. Unknown columns are refused. */
export const schemas = {
  'dealerships.csv': z.strictObject({ pdn, name: text, time_zone: timeZone }),
  'applications.csv': z
    .strictObject({ code, name: text, nicknames: list, sensitive: yesNo, auto_approve: yesNo })
    .refine((row) => !(row.sensitive && row.auto_approve), 'a sensitive application cannot be auto_approve'),
  'users.csv': z.strictObject({
    user_id: login,
    full_name: text,
    email,
    // A number that cannot be read as one stays as it is.
    phone: z
      .string()
      .default('')
      .transform((text) => parsePhone(text) ?? text),
    language: z.enum(locales, 'wants en, es or fr-CA'),
    status: z
      .enum(['', 'active', 'locked', 'idle', 'frozen', 'offboarded'], 'is no status')
      .transform((value) => value || ('active' as const)),
    last_sign_in: signIn,
  }),
  'memberships.csv': z.strictObject({
    user_id: login,
    pdn,
    title: z.string(),
    administrator: yesNo,
    applications: list,
  }),
  'secrets.csv': z.strictObject({
    user_id: login,
    password: text,
    question_1: text,
    answer_1: text,
    question_2: text,
    answer_2: text,
    question_3: text,
    answer_3: text,
    secret_question: text,
    secret_answer: text,
  }),
  'agents.csv': z.strictObject({
    login,
    full_name: text,
    email,
    supervisor: yesNo,
    password: text,
  }),
  'teams_links.csv': z.strictObject({ tenant_id: z.guid(), aad_object_id: z.guid(), user_id: login }),
};

export type FileName = keyof typeof schemas;
export const fileNames = Object.keys(schemas) as FileName[];
export type RowOf<F extends FileName> = z.output<(typeof schemas)[F]>;
/** The files that were given, parsed; one that was not given has no rows. */
export type Directory = { [F in FileName]: Row<RowOf<F>>[] };

/** Parses the files; `problems` gets a line for everything that is wrong. */
export const parseFiles = (files: Partial<Record<FileName, string>>, problems: string[]): Directory => {
  const rows = <S extends z.ZodType>(file: FileName, schema: S) =>
    parseCsv(file, files[file] ?? '', schema, problems);
  return {
    'dealerships.csv': rows('dealerships.csv', schemas['dealerships.csv']),
    'applications.csv': rows('applications.csv', schemas['applications.csv']),
    'users.csv': rows('users.csv', schemas['users.csv']),
    'memberships.csv': rows('memberships.csv', schemas['memberships.csv']),
    'secrets.csv': rows('secrets.csv', schemas['secrets.csv']),
    'agents.csv': rows('agents.csv', schemas['agents.csv']),
    'teams_links.csv': rows('teams_links.csv', schemas['teams_links.csv']),
  };
};

/** The moment that `last_sign_in` names, seen from now. */
export const momentOf = (value: string, now: Date): Date | null => {
  if (value === '') return null;
  const days = agoPattern.exec(value)?.[1];
  return days === undefined ? new Date(value) : new Date(now.getTime() - Number(days) * 86_400_000);
};
