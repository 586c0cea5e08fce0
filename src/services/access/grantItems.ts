import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import { dayOf, endOfDay, startOfDay } from './days.ts';
import { type Acting, itemEvent } from './itemEvent.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import { moveItems } from './moveItems.ts';

type GrantedRequest = Pick<
  LockedRequest,
  'id' | 'reference' | 'dealershipId' | 'timeZone' | 'startOn' | 'endOn' | 'membershipId' | 'beneficiary'
>;

// Null where the application is held by now (by an import, say): it stays held, there is nothing to add.
const addEntitlement = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  request: GrantedRequest,
  item: LockedItem,
  period: { from: Date; to: Date | null },
): Promise<string | null> => {
  const now = deps.clock.now();
  const theirs = () =>
    trx('entitlements').where({ membership_id: request.membershipId, application_code: item.code });
  const held = await theirs()
    .whereRaw('tstzrange(valid_from, valid_to) && tstzrange(?, ?)', [now, period.to])
    .first('id');
  if (held) return null;
  // It may have been held for the first hours of this day.
  const lastEnd = theirs().where('valid_to', '<=', now).max('valid_to');
  const id = newId(deps.clock);
  await trx('entitlements').insert({
    id,
    membership_id: request.membershipId,
    application_code: item.code,
    valid_from: trx.raw('greatest(?::timestamptz, ?)', [period.from, lastEnd]),
    valid_to: period.to,
    request_item_id: item.id,
    created_at: now,
  });
  return id;
};

/**
 * Grants items whose day has come: from the beginning of that day when they were scheduled for today, else from now; to the
 * end of the last day. The caller holds `lockAccessOf` the beneficiary.
 */
export const grantItems = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  acting: Acting,
  request: GrantedRequest,
  items: LockedItem[],
): Promise<AuditEvent[]> => {
  const now = deps.clock.now();
  const { startOn, endOn, timeZone } = request;
  const to = endOn ? endOfDay(endOn, timeZone) : null;
  const audit: AuditEvent[] = [];
  for (const item of items) {
    const isOnTime = item.state === 'scheduled' && dayOf(now, timeZone) === startOn;
    const from = isOnTime ? startOfDay(startOn, timeZone) : now;
    const entitlementId = await addEntitlement(deps, trx, request, item, { from, to });
    const event = itemEvent(acting, 'entitlement.granted', request, item, { itemId: item.id, from, to });
    if (entitlementId) audit.push({ ...event, subject: { type: 'entitlement', id: entitlementId } });
    else audit.push({ ...event, details: { ...event.details, alreadyHeld: true } });
  }
  await moveItems(trx, items, 'granted', now);
  return audit;
};

/** Grants items today, or puts them on the calendar for their first day. */
export const grantOrSchedule = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  acting: Acting,
  request: GrantedRequest,
  items: LockedItem[],
): Promise<AuditEvent[]> => {
  const now = deps.clock.now();
  if (request.startOn <= dayOf(now, request.timeZone)) return grantItems(deps, trx, acting, request, items);
  await moveItems(trx, items, 'scheduled', now);
  return items.map((item) =>
    itemEvent(acting, 'access_item.scheduled', request, item, { startOn: request.startOn }),
  );
};
