import type { Knex } from 'knex';
import { toLocale } from '../../locale.ts';
import type { Candidate } from './types.ts';

/** The candidates since a moment, newest first; `limit` at the most. */
export const listCandidates = async (
  deps: { knex: Knex },
  input: { since: Date; limit: number },
): Promise<Candidate[]> => {
  const rows = await deps
    .knex('faq_candidates')
    .where('created_at', '>=', input.since)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(input.limit)
    .select('id', 'text', 'locale', 'kind', 'guesses', 'chosen');
  return rows.map((row) => ({ ...row, locale: toLocale(row.locale) ?? 'en' }));
};
