import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { isTaken } from '../emailChanges/judgeEmail.ts';
import { lockEmail } from '../emailChanges/lockEmail.ts';
import type { FreezeCase } from './caseOf.ts';

/**
 * Puts back what was in force before the disputed change: e-mail, secret, challenge answers. The password is taken out of force
 * altogether: whoever made the change may know it, and its owner sets a new one by a reset.
 * @throws AppError('conflict', { reason: 'emailTaken' }) where another user has the address by now
 */
export const restoreBefore = async (trx: Knex.Transaction, frozen: FreezeCase): Promise<void> => {
  const { accountId: user_id, change } = frozen;
  const { email, question, secretHash, secretChangedAt, answers } = change.before;
  await lockEmail(trx, email);
  if (await isTaken(trx, email, user_id)) throw new AppError('conflict', { reason: 'emailTaken' });
  await trx('users').where({ id: user_id }).update({ email });
  await trx('credentials').where({ user_id }).delete();
  await trx('help_desk_secrets').where({ user_id }).delete();
  if (question && secretHash) {
    const secret = { question, answer_hash: secretHash, changed_at: secretChangedAt };
    await trx('help_desk_secrets').insert({ user_id, ...secret });
  }
  await trx('challenge_answers').where({ user_id }).delete();
  if (answers.length > 0) await trx('challenge_answers').insert(answers.map((row) => ({ user_id, ...row })));
  // What was done since then is undone: its mailboxes are not told any more.
  await trx('freezes').where({ id: frozen.id }).update({ change_id: null });
  await trx('account_changes').where({ user_id }).where('at', '>=', change.at).delete();
};
