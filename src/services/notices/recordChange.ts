import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import type { ChangeKind, OwnerNotice } from './types.ts';

const query = `insert into account_changes
    (id, user_id, kind, channel, at, email, secret_question, secret_hash, secret_changed_at, answers)
  select :id, u.id, :kind, :channel, :now, u.email, s.question, s.answer_hash, s.changed_at,
         coalesce((select jsonb_agg(jsonb_build_object(
             'position', a.position, 'question_id', a.question_id, 'answer_hash', a.answer_hash) order by a.position)
           from challenge_answers a where a.user_id = u.id), '[]')
    from users u left join help_desk_secrets s on s.user_id = u.id
   where u.id = :accountId`;

/**
 * Writes down that something is about to be changed, with what is in force before: e-mail, secret and answers (hashes).
 * `freeze`: nothing is changed; it is what the owner is known by who freezes the own account.
 */
export const recordChange = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  notice: Pick<OwnerNotice, 'accountId' | 'channel'> & { kind: ChangeKind | 'freeze' },
): Promise<string> => {
  const id = newId(deps.clock);
  const { accountId, kind, channel } = notice;
  await trx.raw(query, { id, accountId, kind, channel, now: deps.clock.now() });
  return id;
};
