import type { Clock } from '../../../clock.ts';
import { newId } from '../../ids.ts';
import { create, update, type Write } from './change.ts';
import { type Directory, momentOf } from './files.ts';
import type { Known } from './known.ts';
import { planMemberships } from './planMemberships.ts';

/** Ids by the files' keys: of what is there, and of what the import will make. */
export interface Ids {
  users: Map<string, string>;
  dealerships: Map<string, string>;
}

const collectIds = (directory: Directory, known: Known, clock: Clock): Ids => ({
  users: new Map([
    ...directory['users.csv'].map(({ value }): [string, string] => [value.user_id, newId(clock)]),
    ...[...known.users].map(([key, user]): [string, string] => [key, user.id]),
  ]),
  dealerships: new Map([
    ...directory['dealerships.csv'].map(({ value }): [string, string] => [value.pdn, newId(clock)]),
    ...[...known.dealerships].map(([key, dealership]): [string, string] => [key, dealership.id]),
  ]),
});

const planDealerships = (directory: Directory, known: Known, ids: Ids, now: Date): Write[] =>
  directory['dealerships.csv'].flatMap(({ value }) => {
    const { pdn, name, time_zone } = value;
    const present = known.dealerships.get(pdn);
    const what = `dealership ${pdn}`;
    if (present) return update(what, 'dealerships', { id: present.id }, present, { name, time_zone });
    const id = ids.dealerships.get(pdn);
    return [create(what, 'dealerships', { id, pdn, name, time_zone, created_at: now })];
  });

const planApplications = (directory: Directory, known: Known): Write[] =>
  directory['applications.csv'].flatMap(({ value }, index) => {
    const { code, ...rest } = value;
    const wanted = { ...rest, position: index + 1 };
    const present = known.applications.get(code);
    const what = `application ${code}`;
    if (present) return update(what, 'applications', { code }, present, wanted);
    return [create(what, 'applications', { code, ...wanted })];
  });

// Status, last sign-in and secrets count only for somebody new, and what its owner changed here stays: it is newer than the file.
const planUsers = (directory: Directory, known: Known, ids: Ids, now: Date): Write[] =>
  directory['users.csv'].flatMap(({ value }) => {
    const { user_id, full_name, email, language, status } = value;
    const wanted = { full_name, email, phone: value.phone || null, locale: language };
    const present = known.users.get(user_id);
    const what = `user ${user_id}`;
    if (present) {
      const theirs = present.changed_by_owner;
      const ours = Object.entries(wanted).filter(([column]) => !theirs.includes(column));
      return update(what, 'users', { id: present.id }, { ...present }, Object.fromEntries(ours));
    }
    const row = { id: ids.users.get(user_id), user_id, ...wanted, status };
    const times = {
      status_changed_at: now,
      last_sign_in_at: momentOf(value.last_sign_in, now),
      created_at: now,
    };
    return [create(what, 'users', { ...row, ...times })];
  });

const planTeamsLinks = (directory: Directory, known: Known, ids: Ids, now: Date): Write[] =>
  directory['teams_links.csv'].flatMap(({ value }) => {
    const { tenant_id, aad_object_id } = value;
    const user_id = ids.users.get(value.user_id) ?? '';
    const present = known.teamsLinks.get(`${tenant_id}/${aad_object_id}`);
    const what = `Teams link of ${value.user_id}`;
    if (present)
      return update(what, 'teams_links', { tenant_id, aad_object_id }, { user_id: present }, { user_id });
    return [create(what, 'teams_links', { tenant_id, aad_object_id, user_id, linked_at: now })];
  });

/** Everything that the files change, in the order in which it is written; secrets and agents are planned on their own. */
export const planDirectory = (directory: Directory, known: Known, clock: Clock) => {
  const now = clock.now();
  const ids = collectIds(directory, known, clock);
  const writes = [
    ...planDealerships(directory, known, ids, now),
    ...planApplications(directory, known),
    ...planUsers(directory, known, ids, now),
    ...planMemberships(directory, known, ids, clock),
    ...planTeamsLinks(directory, known, ids, now),
  ];
  return { ids, writes };
};

/** Who is there and not in the files that list people; nothing is ever deleted. */
export const findMissing = (directory: Directory, known: Known): string[] => {
  const users = new Set(directory['users.csv'].map(({ value }) => value.user_id));
  const memberships = new Set(
    directory['memberships.csv'].map(({ value }) => `${value.user_id}/${value.pdn}`),
  );
  const missingUsers = users.size > 0 ? [...known.users.keys()].filter((key) => !users.has(key)) : [];
  const missingMemberships =
    memberships.size > 0
      ? [...known.memberships]
          .filter(([key, { ended }]) => !ended && !memberships.has(key))
          .map(([key]) => key)
      : [];
  return [
    ...missingUsers.map((key) => `user ${key}`),
    ...missingMemberships.map((key) => `membership ${key.replace('/', ' at ')}`),
  ];
};
