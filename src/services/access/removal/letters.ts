import type { Knex } from 'knex';
import type { Locale } from '../../../locale.ts';
import { type TextKey, t } from '../../../texts/index.ts';
import type { ServiceDeps } from '../../deps.ts';
import { tellOwner } from '../../notices/tellOwner.ts';
import { queueMail } from '../../notifications/queueMail.ts';
import { dayInWords } from '../days.ts';
import type { RequestPerson } from '../lockRequest.ts';
import { paragraphs } from '../mailLines.ts';
import type { Removal } from './types.ts';

export type LetterDeps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;
export type Reader = Pick<RequestPerson, 'id' | 'fullName' | 'email' | 'locale'>;
export type Names = readonly { name: string }[];

interface Letter {
  subject: TextKey;
  intro: TextKey;
  lines?: { names: Names; key: TextKey }[];
  closing?: TextKey;
  /** Who did it, where it is not who removed. */
  by?: string;
}

const valuesOf = (removal: Removal, locale: Locale, by = removal.remover.fullName) => ({
  reference: removal.reference,
  person: removal.target.fullName,
  remover: removal.remover.fullName,
  by,
  dealership: removal.dealershipName,
  day: removal.on ? dayInWords(removal.on, locale) : '',
});

const linesOf = (removal: Removal, locale: Locale, letter: Pick<Letter, 'lines'>): string[] =>
  (letter.lines ?? []).flatMap(({ names, key }) =>
    names.map(({ name }) => `- ${t(locale, key, { ...valuesOf(removal, locale), application: name })}`),
  );

/** Mails about a removal to somebody whose access it is not. */
export const write = (
  deps: LetterDeps,
  trx: Knex.Transaction,
  removal: Removal,
  reader: Reader,
  letter: Letter,
) => {
  const { locale } = reader;
  const values = valuesOf(removal, locale, letter.by);
  return queueMail(deps, trx, {
    to: reader.email,
    subject: t(locale, letter.subject, values),
    text: paragraphs(
      t(locale, 'accessMail.hello', { name: reader.fullName }),
      t(locale, letter.intro, values),
      linesOf(removal, locale, letter),
      letter.closing ? t(locale, letter.closing, values) : null,
      t(locale, 'accessMail.changedHelp', { phone: deps.brand.helpDeskPhone }),
      t(locale, 'accessMail.reference', values),
    ),
  });
};

/** Whose access it is gets the notice of a changed account, with the link "This wasn't me". */
export const tellTarget = (
  deps: LetterDeps,
  trx: Knex.Transaction,
  removal: Removal,
  letter: Pick<Letter, 'intro' | 'lines' | 'closing' | 'by'> & { channel: string | null },
) =>
  tellOwner(deps, trx, {
    accountId: removal.target.id,
    kind: 'access',
    channel: letter.channel,
    lines: (locale) => [
      t(locale, letter.intro, valuesOf(removal, locale, letter.by)),
      ...linesOf(removal, locale, letter),
      ...(letter.closing ? [t(locale, letter.closing, valuesOf(removal, locale))] : []),
      t(locale, 'accessMail.reference', { reference: removal.reference }),
    ],
  });
