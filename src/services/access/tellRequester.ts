import type { Knex } from 'knex';
import { v5 } from 'uuid';
import { type TextKey, t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../notifications/queueMail.ts';
import type { AccessEvent, AccessEventName } from './events.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import { itemLines, paragraphs } from './mailLines.ts';

type Deps = Pick<ServiceDeps, 'keyring' | 'jobs'>;

// Names our events' ids: the same cause has the same id, and counts once.
const namespace = '5f0c1f4e-7a51-4d0e-9c59-3b1f6f7d2a10';

/** What the requester is told: in their conversation, and by mail. */
export interface News {
  name: AccessEventName | 'withdrawn';
  items: LockedItem[];
  /** Tells one occurrence of the event from another of the same request. */
  cause: string;
  decidedByName?: string;
  note?: string | null;
}

const mailKeys: Record<News['name'], { subject: TextKey; self: TextKey; other: TextKey; next?: TextKey }> = {
  'accessRequest.decided': {
    subject: 'accessMail.decidedSubject',
    self: 'accessMail.decidedSelf',
    other: 'accessMail.decidedOther',
  },
  'accessRequest.granted': {
    subject: 'accessMail.grantedSubject',
    self: 'accessMail.grantedSelf',
    other: 'accessMail.grantedOther',
  },
  'accessRequest.expired': {
    subject: 'accessMail.expiredSubject',
    self: 'accessMail.expiredSelf',
    other: 'accessMail.expiredOther',
    next: 'accessMail.expiredNext',
  },
  'accessRequest.escalated': {
    subject: 'accessMail.escalatedSubject',
    self: 'accessMail.escalatedSelf',
    other: 'accessMail.escalatedOther',
    next: 'accessMail.escalatedNext',
  },
  'accessRequest.removed': {
    subject: 'removalMail.closedSubject',
    self: 'removalMail.closedSelf',
    other: 'removalMail.closedOther',
  },
  withdrawn: {
    subject: 'accessMail.withdrawnSubject',
    self: 'accessMail.withdrawnOther',
    other: 'accessMail.withdrawnOther',
  },
};

const isForSelf = (request: LockedRequest) => request.requester.id === request.beneficiary.id;

const mailOf = (request: LockedRequest, news: News) => {
  const { locale, reference } = request;
  const keys = mailKeys[news.name];
  const wasRevoked =
    news.name !== 'accessRequest.removed' && news.items.some((item) => item.state === 'revoked');
  return {
    to: request.requester.email,
    subject: t(locale, keys.subject, { reference }),
    text: paragraphs(
      t(locale, 'accessMail.hello', { name: request.requester.fullName }),
      t(locale, isForSelf(request) ? keys.self : keys.other, {
        dealership: request.dealershipName,
        beneficiary: request.beneficiary.fullName,
        decider: news.decidedByName ?? '',
      }),
      itemLines(locale, request, news.items, isForSelf(request)),
      wasRevoked ? t(locale, 'accessMail.revokedWhy') : null,
      news.note ? t(locale, 'accessMail.note', { note: news.note }) : null,
      keys.next ? t(locale, keys.next) : null,
      t(locale, 'accessMail.reference', { reference }),
    ),
  };
};

const eventOf = (request: LockedRequest, news: News): AccessEvent | null => {
  if (news.name === 'withdrawn') return null;
  const value = {
    requestId: request.id,
    reference: request.reference,
    beneficiaryName: isForSelf(request) ? null : request.beneficiary.fullName,
    startOn: request.startOn,
    endOn: request.endOn,
    items: news.items.map(({ code, name, state }) => ({ code, name, state })),
  };
  if (news.name !== 'accessRequest.decided') return { name: news.name, value };
  return {
    name: news.name,
    value: { ...value, decidedByName: news.decidedByName ?? '', note: news.note ?? null },
  };
};

/**
 * Tells the requester what became of a request, in the conversation where it was made and by mail in its language; both
 * leave with the act's transaction. Somebody who was off-boarded is not told any more.
 */
export const tellRequester = async (
  deps: Deps,
  trx: Knex.Transaction,
  request: LockedRequest,
  news: News,
): Promise<void> => {
  if (request.requester.status === 'offboarded') return;
  const event = eventOf(request, news);
  const { conversationId } = request;
  if (event && conversationId) {
    const eventId = v5(`${request.id} ${event.name} ${news.cause}`, namespace);
    await deps.jobs.enqueue(trx, 'conversationEvent', { conversationId, eventId, ...event }, { id: eventId });
  }
  await queueMail(deps, trx, mailOf(request, news));
};
