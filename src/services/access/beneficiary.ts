import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { type Locale, toLocale } from '../../locale.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { AccountStatus, UserPrincipal } from '../identity/types.ts';

/** For whom access is asked, at one dealership. */
export interface Beneficiary {
  membershipId: string;
  accountId: string;
  fullName: string;
  email: string;
  locale: Locale;
  status: AccountStatus;
  dealershipId: string;
  dealershipName: string;
  timeZone: string;
  isAdministrator: boolean;
}

/**
 * Lets the acts on one person's access at one dealership happen one after the other until the transaction ends, so that two
 * requests at the same moment see each other. (Not a row lock: `authorise` shares those rows, and two would deadlock.)
 */
export const lockAccessOf = (trx: Knex.Transaction, membershipId: string) =>
  trx.raw(`select pg_advisory_xact_lock(hashtextextended('access:' || ?::text, 0))`, [membershipId]);

/** Somebody who works at a dealership, by the membership; null where nobody live has it. */
export const findBeneficiary = async (knex: Knex, membershipId: string): Promise<Beneficiary | null> => {
  const row = await knex('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .join('dealerships as d', 'd.id', 'm.dealership_id')
    .where({ 'm.id': membershipId, 'm.ended_at': null })
    .whereNot('u.status', 'offboarded')
    .first({
      membershipId: 'm.id',
      accountId: 'u.id',
      fullName: 'u.full_name',
      email: 'u.email',
      locale: 'u.locale',
      status: 'u.status',
      dealershipId: 'd.id',
      dealershipName: 'd.name',
      timeZone: 'd.time_zone',
      isAdministrator: 'm.is_administrator',
    });
  return row ? { ...row, locale: toLocale(row.locale) ?? 'en' } : null;
};

/**
 * Checks that the caller may ask for this person: for oneself every live member, for a colleague only an administrator.
 * @throws what `authorise` throws; AppError('notFound') for a membership that is not a live one of this dealership.
 */
export const authoriseFor = async (
  deps: Pick<ServiceDeps, 'clock'>,
  knex: Knex,
  input: { caller: Caller; dealershipId: string; beneficiaryMembershipId: string },
): Promise<{ principal: UserPrincipal; beneficiary: Beneficiary; forSelf: boolean }> => {
  const { caller, dealershipId } = input;
  const principal = await authorise(deps, knex, caller, 'requestAccess', { dealershipId });
  if (principal.type !== 'user') throw new AppError('forbidden', { reason: 'agent' });
  const beneficiary = await findBeneficiary(knex, input.beneficiaryMembershipId);
  const forSelf = beneficiary?.accountId === principal.accountId;
  if (!forSelf) await authorise(deps, knex, caller, 'requestAccessForColleague', { dealershipId });
  if (beneficiary?.dealershipId !== dealershipId) throw new AppError('notFound', { what: 'membership' });
  return { principal, beneficiary, forSelf };
};
