import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../locale.ts';
import { accessMail } from './accessMail.ts';
import { approvals } from './approvals.ts';
import { bot } from './bot.ts';
import { callers } from './callers.ts';
import { challengeQuestions } from './challengeQuestions.ts';
import { common } from './common.ts';
import { credentials } from './credentials.ts';
import { demoSignIn } from './demoSignIn.ts';
import { dialogs } from './dialogs.ts';
import { directory } from './directory.ts';
import { email } from './email.ts';
import { enrolment } from './enrolment.ts';
import { forms } from './forms.ts';
import { mail } from './mail.ts';
import { notices } from './notices.ts';
import { notMe } from './notMe.ts';
import { ownSecurity } from './ownSecurity.ts';
import { portal } from './portal.ts';
import { portalMail } from './portalMail.ts';
import { profile } from './profile.ts';
import { reactivations } from './reactivations.ts';
import { removal } from './removal.ts';
import { removalMail } from './removalMail.ts';
import { secureForms } from './secureForms.ts';
import { supervisor } from './supervisor.ts';
import { tasks } from './tasks.ts';
import { terminal } from './terminal.ts';
import { widget } from './widget.ts';

/** Every user-facing text, by area; one file an area. */
export const areas = {
  accessMail,
  approvals,
  bot,
  callers,
  challengeQuestions,
  common,
  credentials,
  demoSignIn,
  dialogs,
  directory,
  enrolment,
  forms,
  email,
  mail,
  notices,
  notMe,
  ownSecurity,
  portal,
  portalMail,
  secureForms,
  profile,
  reactivations,
  removal,
  removalMail,
  supervisor,
  tasks,
  terminal,
  widget,
};

type Areas = typeof areas;
/** A text's key: `area.key`. */
export type TextKey = { [A in keyof Areas & string]: `${A}.${keyof Areas[A]['en'] & string}` }[keyof Areas &
  string];
export type TextValues = Record<string, string | number | boolean | Date>;

const compiled = new Map<string, IntlMessageFormat>();

/**
 * A text in a language, with its placeholders filled.
 * @throws if the text does not exist or a placeholder has no value: a bug, found by the tests.
 */
export const t = (locale: Locale, key: TextKey, values: TextValues = {}): string => {
  const cacheKey = `${locale}:${key}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    const [area = '', name = ''] = key.split('.');
    const message = (areas as Record<string, Record<Locale, Record<string, string>>>)[area]?.[locale]?.[name];
    if (message === undefined) throw new Error(`no text ${key} in ${locale}`);
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    compiled.set(cacheKey, format);
  }
  return String(format.format(values));
};

/** A list in the language's form: "A, B and C". */
export const listOf = (locale: Locale, items: string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
