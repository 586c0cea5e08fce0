import type { Knex } from 'knex';
import type { AuditEvent } from '../../audit/types.ts';

/** One thing that the import makes or changes. */
export interface Change {
  action: 'create' | 'update';
  /** `user dwhitfield`, `membership dwhitfield at 10482`. */
  what: string;
  /** The columns that change; empty for what is new. */
  fields: string[];
}

/** A change with how to write it, and what the audit trail is told. */
export interface Write {
  change: Change;
  run(trx: Knex.Transaction): Promise<unknown>;
  event?: AuditEvent;
}

type Value = string | number | boolean | null | string[];

const same = (a: Value | undefined, b: Value) => JSON.stringify(a) === JSON.stringify(b);

/** The columns of `wanted` that differ from `present`. */
export const differences = <T extends Record<string, Value>>(
  present: { [K in keyof T]?: Value },
  wanted: T,
): Partial<T> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => !same(present[column], value)),
  ) as Partial<T>;

/** An insert, as a write. */
export const create = (what: string, table: string, row: Record<string, unknown>): Write => ({
  change: { action: 'create', what, fields: [] },
  run: (trx) => trx(table).insert(row),
});

/** An update of what differs, as a write; none where nothing does. */
export const update = <T extends Record<string, Value>>(
  what: string,
  table: string,
  where: Record<string, string>,
  present: { [K in keyof T]?: Value },
  wanted: T,
): Write[] => {
  const set = differences(present, wanted);
  const fields = Object.keys(set);
  if (fields.length === 0) return [];
  return [
    {
      change: { action: 'update', what, fields },
      run: (trx) =>
        trx(table)
          .where(where)
          .update(set as object),
    },
  ];
};
