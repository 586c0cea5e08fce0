import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A row of a file, and the line that it starts on. */
export interface Row<T> {
  value: T;
  line: number;
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

const read = (text: string): Parsed[] =>
  parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }) as Parsed[];

/**
 * The rows of a CSV text (RFC 4180, header line first), each checked by the schema. What is wrong goes to `problems` as
 * `file:line: column: what`; the rows that are right are returned all the same, so that one run names everything.
 */
export const parseCsv = <S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  problems: string[],
): Row<z.output<S>>[] => {
  let records: Parsed[];
  try {
    records = read(text);
  } catch (error) {
    problems.push(`${file}: ${error instanceof Error ? error.message : 'not a CSV file'}`);
    return [];
  }
  const rows: Row<z.output<S>>[] = [];
  for (const { record, info } of records) {
    const parsed = schema.safeParse(record);
    if (parsed.success) {
      rows.push({ value: parsed.data, line: info.lines });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const column = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
      problems.push(`${file}:${info.lines}: ${column}${issue.message}`);
    }
  }
  return rows;
};
