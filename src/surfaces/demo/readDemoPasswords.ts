import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const file = fileURLToPath(new URL('../../demo/directory/secrets.csv', import.meta.url));
const rows = z.array(z.object({ user_id: z.string(), password: z.string() }));

/** The invented passwords by User ID; the demo shows them, so that whoever tries it can sign in as the approver. */
export const readDemoPasswords = (): Map<string, string> =>
  new Map(
    rows
      .parse(parse(readFileSync(file, 'utf8'), { columns: true }))
      .map((row) => [row.user_id, row.password]),
  );
