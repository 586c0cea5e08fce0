import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { AccountStatus } from '../identity/types.ts';

/** What was in force before the disputed change. */
export interface Before {
  email: string;
  question: string | null;
  secretHash: string | null;
  secretChangedAt: Date | null;
  answers: { position: number; question_id: string; answer_hash: string }[];
}

/** A freeze that has not ended. */
export interface FreezeCase {
  id: string;
  accountId: string;
  statusBefore: AccountStatus;
  provedTo: string | null;
  provedUntil: Date | null;
  change: { id: string; at: Date; before: Before };
}

interface Row {
  id: string;
  user_id: string;
  status_before: AccountStatus;
  proved_to: string | null;
  proved_until: Date | null;
  change_id: string;
  at: Date;
  email: string;
  secret_question: string | null;
  secret_hash: string | null;
  secret_changed_at: Date | null;
  answers: Before['answers'];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A live freeze with what was before it.
 * @throws AppError('notFound') where it has ended, or never was
 */
export const caseOf = async (
  knex: Knex,
  freezeId: string,
  options: { lock?: boolean } = {},
): Promise<FreezeCase> => {
  if (!uuid.test(freezeId)) throw new AppError('notFound', { what: 'freeze' });
  // Locked first, then read: what somebody else has just done with it is seen.
  if (options.lock) await knex('freezes').where({ id: freezeId }).forUpdate().first('id');
  const row = await knex('freezes as f')
    .join('account_changes as c', 'c.id', 'f.change_id')
    .where({ 'f.id': freezeId, 'f.ended_at': null })
    .first<Row | undefined>(
      'f.id',
      'f.user_id',
      'f.status_before',
      'f.proved_to',
      'f.proved_until',
      'f.change_id',
      'c.at',
      'c.email',
      'c.secret_question',
      'c.secret_hash',
      'c.secret_changed_at',
      'c.answers',
    );
  if (!row) throw new AppError('notFound', { what: 'freeze' });
  return {
    id: row.id,
    accountId: row.user_id,
    statusBefore: row.status_before,
    provedTo: row.proved_to,
    provedUntil: row.proved_until,
    change: {
      id: row.change_id,
      at: row.at,
      before: {
        email: row.email,
        question: row.secret_question,
        secretHash: row.secret_hash,
        secretChangedAt: row.secret_changed_at,
        answers: row.answers,
      },
    },
  };
};
