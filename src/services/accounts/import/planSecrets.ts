import type { Clock } from '../../../clock.ts';
import { newId } from '../../ids.ts';
import { normaliseAnswer } from '../../secrets/normaliseAnswer.ts';
import type { SecretHasher } from '../../secrets/secretHasher.ts';
import { create, update, type Write } from './change.ts';
import type { Directory, RowOf } from './files.ts';
import type { Known } from './known.ts';
import type { Ids } from './planDirectory.ts';

type SecretsRow = RowOf<'secrets.csv'>;

const questionsOf = (row: SecretsRow): [question: string, answer: string][] => [
  [row.question_1, row.answer_1],
  [row.question_2, row.answer_2],
  [row.question_3, row.answer_3],
];

const secretsOf = async (
  row: SecretsRow,
  userId: string,
  hasher: SecretHasher,
  now: Date,
): Promise<Write> => {
  const passwordHash = await hasher.hash(row.password);
  const answers = await Promise.all(
    questionsOf(row).map(async ([question, answer], index) => ({
      user_id: userId,
      position: index + 1,
      question_id: question,
      answer_hash: await hasher.hash(normaliseAnswer(answer)),
    })),
  );
  const secretHash = await hasher.hash(normaliseAnswer(row.secret_answer));
  return {
    change: { action: 'create', what: `secrets of ${row.user_id}`, fields: [] },
    run: async (trx) => {
      await trx('credentials').insert({ user_id: userId, password_hash: passwordHash, changed_at: now });
      await trx('challenge_answers').insert(answers);
      const secret = { question: row.secret_question, answer_hash: secretHash, changed_at: now };
      await trx('help_desk_secrets').insert({ user_id: userId, ...secret });
    },
  };
};

/** Hashes and plans the secrets of those who have none; nobody's are ever replaced. Without a hasher (dry run) only counts. */
export const planSecrets = async (
  directory: Directory,
  known: Known,
  ids: Ids,
  clock: Clock,
  hasher: SecretHasher | null,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const { value: row } of directory['secrets.csv']) {
    if (known.users.get(row.user_id)?.hasPassword) continue;
    const what = `secrets of ${row.user_id}`;
    const userId = ids.users.get(row.user_id) ?? '';
    // One person after the other: their five hashes never fill the hasher's queue.
    writes.push(
      hasher
        ? await secretsOf(row, userId, hasher, clock.now())
        : create(what, 'credentials', { user_id: userId }),
    );
  }
  return writes;
};

/** The help desk's agents; a password counts for a new one only. */
export const planAgents = async (
  directory: Directory,
  known: Known,
  clock: Clock,
  hasher: SecretHasher | null,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const { value } of directory['agents.csv']) {
    const { login, full_name, email, supervisor: is_supervisor } = value;
    const wanted = { full_name, email, is_supervisor };
    const present = known.agents.get(login);
    const what = `agent ${login}`;
    if (present) {
      writes.push(...update(what, 'agents', { id: present.id }, present, wanted));
      continue;
    }
    const id = newId(clock);
    const password_hash = hasher ? await hasher.hash(value.password) : '';
    writes.push({
      ...create(what, 'agents', { id, login, ...wanted, password_hash, created_at: clock.now() }),
      event: {
        verb: 'agent.added',
        actor: { type: 'system' },
        subject: { type: 'agent', id },
        dealershipId: null,
        details: { login, supervisor: is_supervisor },
      },
    });
  }
  return writes;
};
