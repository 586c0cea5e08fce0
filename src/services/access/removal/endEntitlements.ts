import type { Knex } from 'knex';
import type { Removal } from './types.ts';

export interface EndedEntitlement {
  id: string;
  code: string;
  name: string;
}

/**
 * Writes into the entitlements that they end with the removal, at once also for a later day: nobody has to be awake then.
 * `onlyBefore`: what begins after the removal's day was decided since, and stays.
 */
export const shortenEntitlements = async (
  trx: Knex.Transaction,
  removal: Pick<Removal, 'id' | 'at' | 'codes' | 'offboarding' | 'target'>,
  options: { onlyBefore: boolean },
): Promise<EndedEntitlement[]> => {
  const { id, at, codes, offboarding, target } = removal;
  const { rows } = await trx.raw<{ rows: EndedEntitlement[] }>(
    `with found as (
       select e.id, e.application_code, e.valid_to from entitlements e
        where e.membership_id = :membershipId and (e.valid_to is null or e.valid_to > :at)
          and (:offboarding or e.application_code = any (:codes))
          and (not :onlyBefore or e.valid_from < :at)
     ), noted as (
       insert into access_removal_items (removal_id, entitlement_id, previous_valid_to)
       select :id, f.id, f.valid_to from found f on conflict do nothing
     ), ended as (
       update entitlements e set valid_to = greatest(e.valid_from, :at) from found f where e.id = f.id
     )
     select f.id, a.code, a.name from found f join applications a on a.code = f.application_code order by a.position`,
    {
      id,
      at,
      codes,
      offboarding,
      membershipId: target.membershipId,
      onlyBefore: options.onlyBefore && !offboarding,
    },
  );
  return rows;
};

/** What the removal had shortened when it was planned, and nobody has ended before. */
export const endingEntitlements = async (
  trx: Knex.Transaction,
  removal: Pick<Removal, 'id' | 'at'>,
): Promise<EndedEntitlement[]> => {
  const rows: EndedEntitlement[] = await trx('access_removal_items as i')
    .join('entitlements as e', 'e.id', 'i.entitlement_id')
    .join('applications as a', 'a.code', 'e.application_code')
    .where({ 'i.removal_id': removal.id, 'e.valid_to': removal.at })
    .orderBy('a.position')
    .select({ id: 'e.id', code: 'a.code', name: 'a.name' });
  return rows;
};

// An earlier removal that was planned later would otherwise give back the end that this one had set.
const forgetEnd = (trx: Knex.Transaction, removal: Pick<Removal, 'id' | 'at'>) =>
  trx.raw(
    `update access_removal_items other set previous_valid_to = i.previous_valid_to
       from access_removal_items i
      where i.removal_id = :id and other.entitlement_id = i.entitlement_id
        and other.removal_id <> :id and other.previous_valid_to = :at`,
    { id: removal.id, at: removal.at },
  );

/** Gives back what was shortened for a removal that does not happen; what was granted since stays as it is. */
export const restoreEntitlements = async (
  trx: Knex.Transaction,
  removal: Pick<Removal, 'id' | 'at'>,
): Promise<void> => {
  await trx.raw(
    `update entitlements e
        set valid_to = least(i.previous_valid_to, (
              select min(later.valid_from) from entitlements later
               where later.membership_id = e.membership_id and later.application_code = e.application_code
                 and later.id <> e.id and later.valid_from >= e.valid_to))
       from access_removal_items i
      where i.removal_id = :id and i.entitlement_id = e.id and e.valid_to = :at`,
    { id: removal.id, at: removal.at },
  );
  await forgetEnd(trx, removal);
};
