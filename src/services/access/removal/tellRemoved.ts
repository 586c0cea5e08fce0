import type { Knex } from 'knex';
import { v5 } from 'uuid';
import type { Locale } from '../../../locale.ts';
import { type TextKey, t } from '../../../texts/index.ts';
import type { ServiceDeps } from '../../deps.ts';
import { tellOwner } from '../../notices/tellOwner.ts';
import { queueMail } from '../../notifications/queueMail.ts';
import { administratorsOf } from '../approvers.ts';
import { dayInWords } from '../days.ts';
import type { RequestPerson } from '../lockRequest.ts';
import { paragraphs } from '../mailLines.ts';
import type { RemovalEvent } from './events.ts';
import type { LapseReason, Removal } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;
type Reader = Pick<RequestPerson, 'id' | 'fullName' | 'email' | 'locale'>;
type Names = readonly { name: string }[];

// Names our events' ids: the same cause has the same id, and counts once.
const namespace = '0b7c9f0e-5f0a-4f3a-9a53-7d3c1f1e8b42';

interface Letter {
  subject: TextKey;
  intro: TextKey;
  lines?: { names: Names; key: TextKey }[];
  closing?: TextKey;
}

const valuesOf = (removal: Removal, locale: Locale) => ({
  reference: removal.reference,
  person: removal.target.fullName,
  remover: removal.remover.fullName,
  dealership: removal.dealershipName,
  day: removal.on ? dayInWords(removal.on, locale) : '',
});

const linesOf = (removal: Removal, locale: Locale, letter: Pick<Letter, 'lines'>): string[] =>
  (letter.lines ?? []).flatMap(({ names, key }) =>
    names.map(({ name }) => `- ${t(locale, key, { ...valuesOf(removal, locale), application: name })}`),
  );

const write = (deps: Deps, trx: Knex.Transaction, removal: Removal, reader: Reader, letter: Letter) => {
  const { locale } = reader;
  const values = valuesOf(removal, locale);
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
const tellTarget = (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  letter: Pick<Letter, 'intro' | 'lines'> & { channel: string | null },
) =>
  tellOwner(deps, trx, {
    accountId: removal.target.id,
    kind: 'access',
    channel: letter.channel,
    lines: (locale) => [
      t(locale, letter.intro, valuesOf(removal, locale)),
      ...linesOf(removal, locale, letter),
      t(locale, 'accessMail.reference', { reference: removal.reference }),
    ],
  });

const isForSelf = ({ target, remover }: Removal) => target.id === remover.id;

/** Those whom an off-boarding concerns besides who did it. */
const otherAdministrators = async (trx: Knex.Transaction, removal: Removal): Promise<Reader[]> => {
  if (!removal.offboarding) return [];
  const administrators = await administratorsOf(trx, [removal.dealershipId]);
  return administrators.filter(({ id }) => id !== removal.remover.id && id !== removal.target.id);
};

const isTold = (person: RequestPerson) => person.status !== 'offboarded';

const tellConversation = async (deps: Deps, trx: Knex.Transaction, removal: Removal, event: RemovalEvent) => {
  const { conversationId, remover } = removal;
  if (!conversationId || !isTold(remover)) return;
  const eventId = v5(`${removal.id} ${event.name}`, namespace);
  await deps.jobs.enqueue(trx, 'conversationEvent', { conversationId, eventId, ...event }, { id: eventId });
};

const eventBase = (removal: Removal) => ({
  reference: removal.reference,
  offboarding: removal.offboarding,
  personName: isForSelf(removal) ? null : removal.target.fullName,
  dealershipName: removal.dealershipName,
});

/**
 * The receipt of what has ended: to who did it, to whose access it was (unless the account is closed: that mailbox is the
 * dealership's affair now), and of an off-boarding to the other administrators. A planned one is told in its chat too.
 */
export const tellRemoved = async (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  what: { ended: Names; closed: Names; channel: string | null },
): Promise<void> => {
  const { offboarding, remover, target, on } = removal;
  const lines = [
    { names: what.ended, key: 'removalMail.ended' as const },
    { names: what.closed, key: 'removalMail.closed' as const },
  ];
  const subject = 'removalMail.doneSubject';
  if (isTold(target)) {
    const intro = offboarding ? 'removalMail.doneLeft' : 'removalMail.doneYours';
    await tellTarget(deps, trx, removal, { intro, lines, channel: what.channel });
  }
  const intro = offboarding ? 'removalMail.doneOffboarding' : 'removalMail.doneTheirs';
  const readers = isForSelf(removal) || !isTold(remover) ? [] : [remover];
  for (const reader of [...readers, ...(await otherAdministrators(trx, removal))]) {
    await write(deps, trx, removal, reader, { subject, intro, lines });
  }
  if (on === null) return;
  const names = [...what.ended, ...what.closed].map(({ name }) => name);
  const value = { ...eventBase(removal), names };
  await tellConversation(deps, trx, removal, { name: 'accessRemoval.done', value });
};

/** The receipt of what is planned. That somebody will leave is told to the administrators only, until its day. */
export const tellPlanned = async (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  what: { names: Names; channel: string | null },
): Promise<void> => {
  const { offboarding, remover } = removal;
  const lines = [{ names: what.names, key: 'removalMail.willEnd' as const }];
  const subject = 'removalMail.plannedSubject';
  if (!offboarding) {
    await tellTarget(deps, trx, removal, { intro: 'removalMail.plannedYours', lines, channel: what.channel });
  }
  const intro = offboarding ? 'removalMail.plannedOffboarding' : 'removalMail.plannedTheirs';
  const readers = isForSelf(removal) ? [] : [remover];
  for (const reader of [...readers, ...(await otherAdministrators(trx, removal))]) {
    await write(deps, trx, removal, reader, { subject, intro, lines });
  }
};

/** Tells that a planned removal has not happened: who planned it, and all administrators, who may want to decide anew. */
export const tellLapsed = async (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  reason: LapseReason,
): Promise<void> => {
  const { remover } = removal;
  const administrators: Reader[] = await administratorsOf(trx, [removal.dealershipId]);
  const readers = administrators.filter(({ id }) => id !== remover.id && id !== removal.target.id);
  if (isTold(remover)) readers.unshift(remover);
  for (const reader of readers) {
    await write(deps, trx, removal, reader, {
      subject: 'removalMail.lapsedSubject',
      intro: removal.offboarding ? 'removalMail.lapsedOffboarding' : 'removalMail.lapsed',
      closing: `removalMail.${reason}`,
    });
  }
  const value = { ...eventBase(removal), reason };
  await tellConversation(deps, trx, removal, { name: 'accessRemoval.lapsed', value });
};
