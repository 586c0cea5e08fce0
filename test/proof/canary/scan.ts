import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openState } from '../../../src/bot/sealState.ts';
import type { Keyring } from '../../../src/services/secrets/keyring.ts';
import type { Canary } from './canaries.ts';

/** A place in which canaries are looked for. */
export interface Place {
  name: string;
  text: string;
  /** Kinds that belong there. */
  allowed?: readonly Canary['kind'][];
}

export interface Hit {
  place: string;
  kind: Canary['kind'];
}

// A text inside of base64 begins at one of three places; what depends on its neighbours is cut off.
const inBase64 = (value: string): string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + value).toString('base64');
    const from = shift === 0 ? 0 : shift + 1;
    return encoded.slice(from, Math.floor(((shift + value.length) * 8) / 6 / 4) * 4).replace(/=+$/, '');
  });

const formsOf = ({ kind, value }: Canary): string[] =>
  kind === 'code' ? [value, `${value.slice(0, 4)} ${value.slice(4)}`] : [value, ...inBase64(value)];

// Eight digits stand by chance within longer numbers and ids.
const holds = (text: string, canary: Canary): boolean =>
  formsOf(canary).some((form) =>
    canary.kind === 'code'
      ? new RegExp(`(?<![0-9a-zA-Z_-])${form}(?![0-9a-zA-Z_-])`).test(text)
      : text.includes(form),
  );

/** Every canary in every place where it does not belong. */
export const scanPlaces = (places: readonly Place[], canaries: readonly Canary[]): Hit[] =>
  places.flatMap(({ name, text, allowed = [] }) =>
    canaries
      .filter((canary) => !allowed.includes(canary.kind) && holds(text, canary))
      .map(({ kind }) => ({ place: name, kind })),
  );

/** All rows of all tables, the queue's too, as text; and the conversations' states, opened. */
export const readDatabase = async (knex: Knex, keyring: Keyring): Promise<Place[]> => {
  const { rows: tables } = await knex.raw<{ rows: { schema: string; name: string }[] }>(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
  );
  const places: Place[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await knex.raw<{ rows: { row: string }[] }>(
      'select row_to_json(t)::text as row from ??.?? t',
      [schema, name],
    );
    places.push({ name: `${schema}.${name}`, text: rows.map(({ row }) => row).join('\n') });
  }
  const sealed = await knex('conversations').whereNotNull('state').select('id', 'version', 'state');
  const opened = await Promise.all(
    sealed.map(({ id, version, state }) => openState(keyring, id, Number(version), state)),
  );
  if (sealed.length === 0 || opened.some((memory) => memory === null))
    throw new Error('a state did not open');
  places.push({ name: 'states, opened', text: JSON.stringify(opened) });
  return places;
};

const grep = (folder: string, flags: string[], forms: string[]): string[] => {
  const own = mkdtempSync(join(tmpdir(), 'canary-'));
  const patterns = join(own, 'patterns');
  writeFileSync(patterns, `${forms.join('\n')}\n`);
  try {
    return execFileSync('grep', ['-raoh', ...flags, '-f', patterns, folder], { maxBuffer: 1 << 26 })
      .toString('latin1')
      .split('\n')
      .filter(Boolean);
  } catch (error) {
    // 1: nothing was found.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
};

/** The database's own files, write-ahead log included, as bytes. */
export const scanFolder = (name: string, folder: string, canaries: readonly Canary[]): Hit[] => {
  const words = canaries.filter(({ kind }) => kind !== 'code');
  const codes = canaries.filter(({ kind }) => kind === 'code');
  const found = grep(folder, ['-F'], words.flatMap(formsOf));
  const guarded = codes.flatMap(formsOf).map((form) => `(^|[^0-9A-Za-z_-])${form}([^0-9A-Za-z_-]|$)`);
  const foundCodes = grep(folder, ['-E'], guarded);
  return [
    ...found.map((form) => ({
      place: name,
      kind: words.find((word) => formsOf(word).includes(form))?.kind ?? ('typed' as const),
    })),
    ...foundCodes.map(() => ({ place: name, kind: 'code' as const })),
  ];
};
