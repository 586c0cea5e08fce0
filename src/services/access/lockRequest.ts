import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { type Locale, toLocale } from '../../locale.ts';
import type { AccountStatus } from '../identity/types.ts';
import type { Decider, ItemState } from './types.ts';

export interface RequestPerson {
  id: string;
  fullName: string;
  email: string;
  locale: Locale;
  status: AccountStatus;
}

export interface LockedItem {
  id: string;
  code: string;
  name: string;
  sensitive: boolean;
  automatic: boolean;
  state: ItemState;
  since: Date;
  decidedByName: string | null;
}

/** A request that an act works on; nobody else changes it before the act has ended. */
export interface LockedRequest {
  id: string;
  reference: string;
  dealershipId: string;
  dealershipName: string;
  timeZone: string;
  reason: string;
  startOn: string;
  endOn: string | null;
  decider: Decider | null;
  deciderSince: Date | null;
  remindedAt: Date | null;
  conversationId: string | null;
  locale: Locale;
  createdAt: Date;
  membershipId: string;
  membershipEndedAt: Date | null;
  requester: RequestPerson;
  beneficiary: RequestPerson;
  items: LockedItem[];
}

const requestColumns = {
  id: 'r.id',
  reference: 'r.reference',
  dealershipId: 'r.dealership_id',
  dealershipName: 'd.name',
  timeZone: 'd.time_zone',
  reason: 'r.reason',
  startOn: 'r.start_on',
  endOn: 'r.end_on',
  decider: 'r.decider',
  deciderSince: 'r.decider_since',
  remindedAt: 'r.reminded_at',
  conversationId: 'r.conversation_id',
  requestLocale: 'r.locale',
  createdAt: 'r.created_at',
  membershipId: 'm.id',
  membershipEndedAt: 'm.ended_at',
  requesterId: 'r.requester_id',
  beneficiaryId: 'r.beneficiary_id',
} as const;

const readPeople = async (knex: Knex, ids: string[]): Promise<Map<string, RequestPerson>> => {
  const rows = await knex('users').whereIn('id', ids).select('id', 'full_name', 'email', 'locale', 'status');
  const people = rows.map(({ full_name, locale, ...row }) => ({
    ...row,
    fullName: full_name,
    locale: toLocale(locale) ?? 'en',
  }));
  return new Map(people.map((person) => [person.id, person]));
};

const readItems = (knex: Knex, requestId: string): Promise<LockedItem[]> =>
  knex('access_request_items as i')
    .join('applications as a', 'a.code', 'i.application_code')
    .leftJoin('users as u', 'u.id', 'i.decided_by_user_id')
    .leftJoin('agents as g', 'g.id', 'i.decided_by_agent_id')
    .where('i.request_id', requestId)
    .orderBy('a.position')
    .select({
      id: 'i.id',
      code: 'a.code',
      name: 'a.name',
      sensitive: 'a.sensitive',
      automatic: 'i.automatic',
      state: 'i.state',
      since: 'i.state_changed_at',
      decidedByName: knex.raw('coalesce(u.full_name, g.full_name)'),
    });

/** At which dealership, and about whose access a request is; that never changes. @throws AppError('notFound') */
export const placeOf = async (trx: Knex.Transaction, requestId: string) => {
  const place: { dealershipId: string; membershipId: string } | undefined = await trx('access_requests')
    .where({ id: requestId })
    .first({ dealershipId: 'dealership_id', membershipId: 'beneficiary_membership_id' });
  if (!place) throw new AppError('notFound', { what: 'request' });
  return place;
};

/**
 * Locks a request, and then reads it: what an act before this one has changed is seen.
 * @throws AppError('notFound')
 */
export const lockRequest = async (trx: Knex.Transaction, requestId: string): Promise<LockedRequest> => {
  const locked = await trx('access_requests').where({ id: requestId }).forUpdate().first('id');
  if (!locked) throw new AppError('notFound', { what: 'request' });
  const { requesterId, beneficiaryId, requestLocale, ...row } = await trx('access_requests as r')
    .join('dealerships as d', 'd.id', 'r.dealership_id')
    .join('memberships as m', 'm.id', 'r.beneficiary_membership_id')
    .where('r.id', requestId)
    .first(requestColumns);
  const people = await readPeople(trx, [requesterId, beneficiaryId]);
  const [requester, beneficiary] = [people.get(requesterId), people.get(beneficiaryId)];
  if (!requester || !beneficiary) throw new Error('a request without its people');
  const items = await readItems(trx, requestId);
  return { ...row, locale: toLocale(requestLocale) ?? 'en', requester, beneficiary, items };
};
