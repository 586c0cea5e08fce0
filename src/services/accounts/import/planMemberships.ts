import type { Clock } from '../../../clock.ts';
import type { AuditEvent } from '../../audit/types.ts';
import { newId } from '../../ids.ts';
import { create, update, type Write } from './change.ts';
import type { Directory, RowOf } from './files.ts';
import type { Known } from './known.ts';
import type { Ids } from './planDirectory.ts';

interface Place {
  membershipId: string;
  dealershipId: string;
  what: string;
}

const audited = (writes: Write[], event: AuditEvent): Write[] =>
  writes.map((write, index) => (index === 0 ? { ...write, event } : write));

const importedEvent = (place: Place, details: Record<string, unknown>): AuditEvent => ({
  verb: 'directory.imported',
  actor: { type: 'system' },
  subject: { type: 'membership', id: place.membershipId },
  dealershipId: place.dealershipId,
  details,
});

const planMembership = (row: RowOf<'memberships.csv'>, place: Place, known: Known, ids: Ids, now: Date) => {
  const wanted = { title: row.title, is_administrator: row.administrator };
  const present = known.memberships.get(`${row.user_id}/${row.pdn}`);
  const { membershipId, dealershipId, what } = place;
  if (present) {
    if (present.title_by_owner) wanted.title = present.title;
    return update(what, 'memberships', { id: membershipId }, present, wanted);
  }
  const user_id = ids.users.get(row.user_id);
  const keys = { id: membershipId, user_id, dealership_id: dealershipId };
  return [create(what, 'memberships', { ...keys, ...wanted, created_at: now })];
};

/**
 * What stands in a file of memberships, but was taken away here: whoever was off-boarded comes back only by a person, and a
 * removed application only by a request.
 */
export const findRemoved = (directory: Directory, known: Known): string[] =>
  directory['memberships.csv'].flatMap(({ value: row }) => {
    const place = `${row.user_id} at ${row.pdn}`;
    const present = known.memberships.get(`${row.user_id}/${row.pdn}`);
    if (isClosed(row, known)) return [`membership ${place}`];
    const removed = [...(present?.removed ?? [])].filter((code) => !present?.applications.has(code));
    const listed = removed.filter(
      (code) => row.applications.includes('*') || row.applications.includes(code),
    );
    return listed.map((code) => `entitlement of ${place} to ${code}`);
  });

const isClosed = (row: RowOf<'memberships.csv'>, known: Known): boolean => {
  const present = known.memberships.get(`${row.user_id}/${row.pdn}`);
  return present ? present.ended : known.users.get(row.user_id)?.status === 'offboarded';
};

/** Memberships, and the applications they hold that they did not yet; what is no longer listed stays and is not ended. */
export const planMemberships = (directory: Directory, known: Known, ids: Ids, clock: Clock): Write[] => {
  const now = clock.now();
  const all = new Set([
    ...known.applications.keys(),
    ...directory['applications.csv'].map((row) => row.value.code),
  ]);
  return directory['memberships.csv'].flatMap(({ value: row }) => {
    if (isClosed(row, known)) return [];
    const present = known.memberships.get(`${row.user_id}/${row.pdn}`);
    const place: Place = {
      membershipId: present?.id ?? newId(clock),
      dealershipId: ids.dealerships.get(row.pdn) ?? '',
      what: `membership ${row.user_id} at ${row.pdn}`,
    };
    const listed = row.applications.includes('*') ? [...all] : [...new Set(row.applications)];
    const codes = listed.filter((code) => !present?.applications.has(code) && !present?.removed.has(code));
    const entitlements = codes.map((application_code) =>
      create(`entitlement of ${row.user_id} at ${row.pdn} to ${application_code}`, 'entitlements', {
        id: newId(clock),
        membership_id: place.membershipId,
        application_code,
        valid_from: now,
        created_at: now,
      }),
    );
    const writes = [...planMembership(row, place, known, ids, now), ...entitlements];
    const details = {
      userId: row.user_id,
      title: row.title,
      administrator: row.administrator,
      granted: codes,
    };
    return audited(writes, importedEvent(place, details));
  });
};
