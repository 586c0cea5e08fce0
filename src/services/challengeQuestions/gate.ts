import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import { countDown, countUp, pausedUntil, resetCount } from '../throttles/countUp.ts';
import { questionsEnrolled, wrongSets } from './rules.ts';

export interface AskedQuestion {
  questionId: string;
  answerHash: string;
}

export type GateRefusal = 'notEnrolled' | 'gateClosed';

export type GateAnswer =
  | { kind: 'right' }
  | { kind: 'wrong'; setsLeft: number }
  | { kind: 'closed'; reason: GateRefusal };

const keyOf = (keyring: Keyring, accountId: string) => keyring.mac('throttle', `gate\n${accountId}`);

interface Row {
  question_id: string;
  answer_hash: string;
}

/** The two questions that were drawn for an account, in their order; null where they are not (any more) its own. */
export const drawnPair = async (
  knex: Knex,
  accountId: string,
): Promise<[AskedQuestion, AskedQuestion] | null> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select a.question_id, a.answer_hash from question_gates g
       join challenge_answers a on a.user_id = g.user_id and a.question_id in (g.first_question, g.second_question)
      where g.user_id = ? order by a.question_id = g.second_question`,
    [accountId],
  );
  const [first, second] = rows.map((row) => ({ questionId: row.question_id, answerHash: row.answer_hash }));
  return first && second ? [first, second] : null;
};

/**
 * Draws two of the account's three questions, unless a pair still waits to be answered: beginning anew never brings easier ones.
 * @returns why there is no gate to pass: never enrolled, or three wrong sets; a person has to help.
 */
export const drawPair = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring'>,
  trx: Knex.Transaction,
  accountId: string,
): Promise<GateRefusal | null> => {
  const now = deps.clock.now();
  const own: string[] = await trx('challenge_answers')
    .where({ user_id: accountId })
    .orderBy('position')
    .pluck('question_id');
  if (own.length < questionsEnrolled) return 'notEnrolled';
  if (await pausedUntil(trx, keyOf(deps.keyring, accountId), now)) return 'gateClosed';
  if (await drawnPair(trx, accountId)) return null;
  const [first] = own.splice(randomInt(own.length), 1);
  const [second] = own.splice(randomInt(own.length), 1);
  await trx('question_gates')
    .insert({ user_id: accountId, first_question: first, second_question: second, drawn_at: now })
    .onConflict('user_id')
    .merge();
  return null;
};

const bothMatch = async (
  { hasher }: Pick<ServiceDeps, 'hasher'>,
  pair: AskedQuestion[],
  answers: string[],
) => {
  const verdicts = await Promise.all(
    pair.map(({ answerHash }, index) => hasher.verify(normaliseAnswer(answers[index] ?? ''), answerHash)),
  );
  return verdicts.every(({ match }) => match);
};

/**
 * Looks at a set of answers; outside of any transaction. The set is counted first, so that parallel guesses get no more than
 * three; both answers are always hashed, and there is one verdict.
 * @throws AppError('busy'): no set is spent then
 */
export const checkPair = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>,
  input: { accountId: string; answers: [string, string] },
): Promise<GateAnswer> => {
  const { knex } = deps;
  const key = keyOf(deps.keyring, input.accountId);
  const pair = await drawnPair(knex, input.accountId);
  if (!pair) return { kind: 'closed', reason: 'notEnrolled' };
  const counted = await countUp(knex, key, wrongSets, deps.clock.now());
  if (!counted) return { kind: 'closed', reason: 'gateClosed' };
  try {
    if (await bothMatch(deps, pair, input.answers)) {
      await resetCount(knex, key);
      return { kind: 'right' };
    }
  } catch (error) {
    if (error instanceof AppError) await countDown(knex, key);
    throw error;
  }
  const setsLeft = wrongSets.allowed - counted.count;
  return setsLeft > 0 ? { kind: 'wrong', setsLeft } : { kind: 'closed', reason: 'gateClosed' };
};

/** The pair has been answered: the next time another one is drawn. */
export const forgetPair = (trx: Knex.Transaction, accountId: string): Promise<unknown> =>
  trx('question_gates').where({ user_id: accountId }).delete();

/** New questions by another proof: wrong answers to the old ones close the gate no more. */
export const reopenGate = (
  { keyring }: Pick<ServiceDeps, 'keyring'>,
  trx: Knex.Transaction,
  accountId: string,
): Promise<unknown> => resetCount(trx, keyOf(keyring, accountId));
