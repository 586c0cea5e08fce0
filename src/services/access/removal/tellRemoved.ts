import type { Knex } from 'knex';
import { v5 } from 'uuid';
import { administratorsOf } from '../approvers.ts';
import type { RequestPerson } from '../lockRequest.ts';
import type { RemovalEvent } from './events.ts';
import { type LetterDeps as Deps, type Names, type Reader, tellTarget, write } from './letters.ts';
import type { LapseReason, Removal } from './types.ts';

// Names our events' ids: the same cause has the same id, and counts once.
const namespace = '0b7c9f0e-5f0a-4f3a-9a53-7d3c1f1e8b42';

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

// Who else reads of a plan than whose access it is.
const planReaders = async (trx: Knex.Transaction, removal: Removal): Promise<Reader[]> => {
  const remover = isForSelf(removal) || !isTold(removal.remover) ? [] : [removal.remover];
  return [...remover, ...(await otherAdministrators(trx, removal))];
};

/** The receipt of what is planned. That somebody will leave is told to the administrators only, until its day. */
export const tellPlanned = async (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  what: { names: Names; channel: string | null },
): Promise<void> => {
  const { offboarding } = removal;
  const lines = [{ names: what.names, key: 'removalMail.willEnd' as const }];
  const subject = 'removalMail.plannedSubject';
  const closing = 'removalMail.takeBack' as const;
  if (!offboarding) {
    const intro = 'removalMail.plannedYours';
    const own = isForSelf(removal) && { closing };
    await tellTarget(deps, trx, removal, { intro, lines, channel: what.channel, ...own });
  }
  const intro = offboarding ? 'removalMail.plannedOffboarding' : 'removalMail.plannedTheirs';
  for (const reader of await planReaders(trx, removal)) {
    await write(deps, trx, removal, reader, { subject, intro, lines, closing });
  }
};

/** Tells those who were told of the plan that it was taken back; in its chat too, unless who planned it did so. */
export const tellWithdrawn = async (
  deps: Deps,
  trx: Knex.Transaction,
  removal: Removal,
  what: { names: Names; by: { id: string; name: string }; channel: string | null },
): Promise<void> => {
  const { offboarding, remover } = removal;
  const lines = [{ names: what.names, key: 'removalMail.stays' as const }];
  const by = what.by.name;
  if (!offboarding) {
    const intro = 'removalMail.withdrawnYours';
    await tellTarget(deps, trx, removal, { intro, lines, by, channel: what.channel });
  }
  const subject = 'removalMail.withdrawnSubject';
  const intro = offboarding ? 'removalMail.withdrawnOffboarding' : 'removalMail.withdrawnTheirs';
  for (const reader of await planReaders(trx, removal)) {
    await write(deps, trx, removal, reader, { subject, intro, lines, by });
  }
  if (what.by.id === remover.id) return;
  const value = { ...eventBase(removal), byName: by };
  await tellConversation(deps, trx, removal, { name: 'accessRemoval.withdrawn', value });
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
