import type { Knex } from 'knex';

/** What somebody has of an application at a dealership, now or later. */
export interface Holding {
  code: string;
  name: string;
  entitlements: { id: string; validTo: Date | null; itemId: string | null }[];
  /** Somebody has asked for it, and it has not begun. */
  isOpen: boolean;
}

interface Row {
  code: string;
  name: string;
  id: string | null;
  valid_to: Date | null;
  request_item_id: string | null;
  is_open: boolean;
}

const query = `
  select a.code, a.name, e.id, e.valid_to, e.request_item_id,
         exists (select 1 from access_request_items i
                  where i.beneficiary_membership_id = :membershipId and i.application_code = a.code
                    and i.state in ('requested', 'approved', 'scheduled')) as is_open
    from applications a
    left join entitlements e
      on e.application_code = a.code and e.membership_id = :membershipId and (e.valid_to is null or e.valid_to > :now)
   order by a.position, e.valid_from`;

/** Every application with what a membership has of it, in the catalogue's order. */
export const readHoldings = async (knex: Knex, membershipId: string, now: Date): Promise<Holding[]> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(query, { membershipId, now });
  const holdings = new Map<string, Holding>();
  for (const { code, name, id, valid_to, request_item_id, is_open } of rows) {
    const holding = holdings.get(code) ?? { code, name, entitlements: [], isOpen: is_open };
    if (id) holding.entitlements.push({ id, validTo: valid_to, itemId: request_item_id });
    holdings.set(code, holding);
  }
  return [...holdings.values()];
};
