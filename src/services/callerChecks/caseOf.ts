import type { ServiceDeps } from '../deps.ts';
import type { AccountStatus } from '../identity/types.ts';

/** A caller whom an agent is talking to: an account that was looked up, until it is dealt with. */
export interface CallerCase {
  id: string;
  accountId: string;
  userId: string;
  fullName: string;
  status: AccountStatus;
  /** Its Help Desk secret; null: none is on record. */
  secret: { question: string; hash: string } | null;
  provedUntil: Date | null;
}

interface Row {
  id: string;
  account_id: string;
  user_id: string;
  full_name: string;
  status: AccountStatus;
  question: string | null;
  answer_hash: string | null;
  proved_until: Date | null;
}

/** An agent's own case that has not ended; null: there is none. */
export const caseOf = async (
  { knex }: Pick<ServiceDeps, 'knex'>,
  where: { caseId: string; agentId: string | null },
): Promise<CallerCase | null> => {
  const row: Row | undefined = await knex('caller_checks as c')
    .join('users as u', 'u.id', 'c.user_id')
    .leftJoin('help_desk_secrets as s', 's.user_id', 'u.id')
    .whereRaw('c.id::text = ?', [where.caseId])
    .where({ 'c.agent_id': where.agentId, 'c.ended_at': null })
    .first(
      'c.id',
      'u.id as account_id',
      'u.user_id',
      'u.full_name',
      'u.status',
      's.question',
      's.answer_hash',
      'c.proved_until',
    );
  if (!row) return null;
  const { question, answer_hash: hash } = row;
  return {
    id: row.id,
    accountId: row.account_id,
    userId: row.user_id,
    fullName: row.full_name,
    status: row.status,
    secret: question !== null && hash !== null ? { question, hash } : null,
    provedUntil: row.proved_until,
  };
};
