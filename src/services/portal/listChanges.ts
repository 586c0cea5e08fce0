import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import type { PortalChangeKind } from './changeKinds.ts';

/** Something that changed for a user of the portal. */
export interface PortalChange {
  /** Its number; everything up to it has been told. */
  cursor: string;
  at: Date;
  kind: PortalChangeKind;
  userId: string;
  /** Where; null for what concerns the account as a whole. */
  dealership: { pdn: string; name: string } | null;
  /** What is held from then on, until then, where it is about an application. */
  entitlement: { application: string; validFrom: Date; validTo: Date | null } | null;
}

export interface PortalChanges {
  changes: PortalChange[];
  /** For the next call. */
  cursor: string;
  /** There is more behind it already. */
  more: boolean;
}

interface Row {
  last_seq: string;
  seq: string | null;
  at: Date;
  kind: PortalChangeKind;
  user_id: string;
  pdn: string | null;
  dealership_name: string;
  application_code: string | null;
  valid_from: Date;
  valid_to: Date | null;
}

// The feed's end comes with every row, and alone where nothing follows.
const query = `select f.last_seq, c.seq, c.at, c.kind, u.user_id, d.pdn, d.name as dealership_name,
    c.application_code, c.valid_from, c.valid_to
  from portal_feed f
  left join lateral (select * from portal_changes where seq > :after order by seq limit :limit) c on true
  left join users u on u.id = c.user_id
  left join dealerships d on d.id = c.dealership_id
  order by c.seq`;

const view = (row: Row): PortalChange => ({
  cursor: String(row.seq),
  at: row.at,
  kind: row.kind,
  userId: row.user_id,
  dealership: row.pdn === null ? null : { pdn: row.pdn, name: row.dealership_name },
  entitlement:
    row.application_code === null
      ? null
      : { application: row.application_code, validFrom: row.valid_from, validTo: row.valid_to },
});

/**
 * What changed for the portal's users after a cursor (0: from the beginning), in the order of the commits. Numbers have no
 * gaps and nothing ever appears behind a cursor that was given out.
 * @throws AppError('gone', { reason: 'cursor' }) for a cursor ahead of the feed: the database was set back.
 */
export const listChanges = async (
  deps: Pick<ServiceDeps, 'knex'>,
  input: { after: number; limit: number },
): Promise<PortalChanges> => {
  const { after, limit } = input;
  const { rows } = await deps.knex.raw<{ rows: Row[] }>(query, { after, limit });
  const last = Number(rows[0]?.last_seq ?? 0);
  if (after > last) throw new AppError('gone', { reason: 'cursor' });
  const changes = rows.filter(({ seq }) => seq !== null).map(view);
  const cursor = changes.at(-1)?.cursor ?? String(after);
  return { changes, cursor, more: Number(cursor) < last };
};
