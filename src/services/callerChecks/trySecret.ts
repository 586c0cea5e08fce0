import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';
import { countDown, countUp } from '../throttles/countUp.ts';
import { byAccount, byCase } from './rules.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>;

/** All that an agent is told of what a caller says. */
export type CallerVerdict = 'match' | 'noMatch' | 'locked';

export interface SecretTry {
  /** What the caller says is counted by case and by account. */
  caseId: string;
  accountId: string;
  answer: string;
  /** Null: none is on record, so nothing matches. */
  secretHash: string | null;
}

/** Characters of an answer that are looked at. */
const longest = 500;

// Counted before anything is compared: parallel tries get no more than the budget.
const spend = async (deps: Deps, keys: { case: string; account: string }): Promise<boolean> => {
  const now = deps.clock.now();
  if (!(await countUp(deps.knex, keys.case, byCase, now))) return false;
  if (await countUp(deps.knex, keys.account, byAccount, now)) return true;
  await countDown(deps.knex, keys.case);
  return false;
};

/**
 * Whether a caller knows an account's Help Desk secret. The try is counted first, in statements of its own: three a case, five an
 * account a day, whatever it is asked for. The same work whatever was said; nothing of it is kept.
 * @throws AppError('busy'): no try is spent then
 */
export const trySecret = async (deps: Deps, input: SecretTry): Promise<CallerVerdict> => {
  const mac = (what: string) => deps.keyring.mac('throttle', `owner check\n${what}`);
  const keys = { case: mac(`case ${input.caseId}`), account: mac(`account ${input.accountId}`) };
  if (!(await spend(deps, keys))) return 'locked';
  try {
    const answer = normaliseAnswer(input.answer.slice(0, longest));
    return (await deps.hasher.verify(answer, input.secretHash)).match ? 'match' : 'noMatch';
  } catch (error) {
    // "Busy" is our fault.
    if (error instanceof AppError) for (const key of Object.values(keys)) await countDown(deps.knex, key);
    throw error;
  }
};
