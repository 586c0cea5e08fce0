import type { Knex } from 'knex';
import { type Locale, toLocale } from '../../locale.ts';
import type { Decider } from './types.ts';

/** Someone who is asked to decide. */
export interface Approver {
  type: 'user' | 'agent';
  id: string;
  fullName: string;
  email: string;
  locale: Locale;
}

export interface Approvers {
  decider: Decider;
  people: Approver[];
}

/** The active, live administrators of dealerships, each with the dealership. */
export const administratorsOf = async (
  knex: Knex,
  dealershipIds: string[],
): Promise<(Approver & { dealershipId: string })[]> => {
  const rows = await knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .whereIn('m.dealership_id', dealershipIds)
    .where({ 'm.is_administrator': true, 'm.ended_at': null, 'u.status': 'active' })
    .orderBy('u.full_name')
    .select({
      id: 'u.id',
      fullName: 'u.full_name',
      email: 'u.email',
      locale: 'u.locale',
      dealershipId: 'm.dealership_id',
    });
  return rows.map((row) => ({ ...row, type: 'user' as const, locale: toLocale(row.locale) ?? 'en' }));
};

/** The help desk's supervisors; they work in English. */
export const supervisors = async (knex: Knex): Promise<Approver[]> => {
  const rows = await knex('agents')
    .where({ is_supervisor: true })
    .orderBy('full_name')
    .select({ id: 'id', fullName: 'full_name', email: 'email' });
  return rows.map((row) => ({ ...row, type: 'agent' as const, locale: 'en' as const }));
};

/**
 * Who decides: the dealership's administrators but the requester and the beneficiary (separation of duties, SECURITY.md);
 * where that leaves nobody, the help desk's supervisors.
 */
export const findApprovers = async (
  knex: Knex,
  request: { dealershipId: string; requesterId: string; beneficiaryId: string },
): Promise<Approvers> => {
  const administrators = await administratorsOf(knex, [request.dealershipId]);
  const people = administrators.filter(
    ({ id }) => id !== request.requesterId && id !== request.beneficiaryId,
  );
  if (people.length > 0) return { decider: 'administrators', people };
  return { decider: 'supervisors', people: await supervisors(knex) };
};
