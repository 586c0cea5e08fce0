import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { dayOf, endOfDay, isDay, startOfDay } from './days.ts';
import type { PlannedItem, RequestedAccess } from './types.ts';

interface Row {
  code: string;
  name: string;
  auto_approve: boolean;
  held_from: Date | null;
  held_to: Date | null;
  requested_at: Date | null;
  reference: string | null;
}

const outcomes = `
  select a.code, a.name, a.auto_approve, held.valid_from as held_from, held.valid_to as held_to,
         open.created_at as requested_at, open.reference
    from applications a
    left join lateral (
      select e.valid_from, e.valid_to from entitlements e
       where e.membership_id = :membershipId and e.application_code = a.code
         and tstzrange(e.valid_from, e.valid_to) && tstzrange(:from, :to)
       order by e.valid_from limit 1) held on true
    left join lateral (
      select r.created_at, r.reference
        from access_request_items i join access_requests r on r.id = i.request_id
       where i.beneficiary_membership_id = :membershipId and i.application_code = a.code
         and i.state in ('requested', 'approved', 'scheduled')
       limit 1) open on true
   where a.code = any (:codes)
   order by a.position`;

const toItem = (row: Row): PlannedItem => {
  const { code, name } = row;
  if (row.held_from) {
    const until = row.held_to ? { until: row.held_to } : {};
    return { code, name, outcome: 'alreadyHeld', since: row.held_from, ...until };
  }
  if (row.requested_at && row.reference) {
    return { code, name, outcome: 'alreadyRequested', since: row.requested_at, reference: row.reference };
  }
  return { code, name, outcome: row.auto_approve ? 'automatic' : 'needsApproval' };
};

/**
 * The moments of the days asked for: from the beginning of the first, or now if that is today, to the end of the last.
 * @throws AppError('invalidDate', { reason: 'malformed' | 'past' | 'endBeforeStart', … })
 */
export const periodOf = (days: { startOn: string; endOn: string | null }, timeZone: string, now: Date) => {
  const { startOn, endOn } = days;
  const today = dayOf(now, timeZone);
  if (!isDay(startOn) || (endOn !== null && !isDay(endOn)))
    throw new AppError('invalidDate', { reason: 'malformed' });
  if (startOn < today) throw new AppError('invalidDate', { reason: 'past', startOn, today });
  if (endOn !== null && endOn < startOn) {
    throw new AppError('invalidDate', { reason: 'endBeforeStart', startOn, endOn });
  }
  return {
    isToday: startOn === today,
    from: startOn === today ? now : startOfDay(startOn, timeZone),
    to: endOn === null ? null : endOfDay(endOn, timeZone),
  };
};

/**
 * What becomes of each application that is asked for, in the catalogue's order.
 * @throws AppError('unknownApplication', { codes }) · AppError('badRequest') when none is named.
 */
export const planItems = async (
  knex: Knex,
  wanted: Pick<RequestedAccess, 'beneficiaryMembershipId' | 'codes'>,
  period: { from: Date; to: Date | null },
): Promise<PlannedItem[]> => {
  const codes = [...new Set(wanted.codes)];
  if (codes.length === 0) throw new AppError('badRequest', { codes });
  const { rows } = await knex.raw<{ rows: Row[] }>(outcomes, {
    membershipId: wanted.beneficiaryMembershipId,
    codes,
    ...period,
  });
  const known = new Set(rows.map((row) => row.code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new AppError('unknownApplication', { codes: unknown });
  return rows.map(toItem);
};
