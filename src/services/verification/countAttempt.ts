import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { countDown, countUp, pausedUntil } from '../throttles/countUp.ts';
import { type CodePurpose, type CodeRow, isLive, lockCode } from './codeRow.ts';
import { codeMac, isCode } from './keys.ts';
import { pauseOf } from './pauses.ts';
import { wrongCodesByAccount } from './rules.ts';
import type { CheckCodeInput } from './types.ts';

export type Attempt =
  /** It was counted, now or when it was made the first time; `row.tries` is its number. */
  | { kind: 'counted'; row: CodeRow }
  /** The code cannot be typed any more, or is nobody's here: nothing is counted. */
  | { kind: 'dead'; row: CodeRow | null }
  | { kind: 'paused'; until: Date };

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>;

interface Earlier {
  typed_mac: string;
  code_id: string;
}

const isEarlier = async (deps: Deps, trx: Knex, input: CheckCodeInput) => {
  const earlier = await trx('code_attempts')
    .where({ operation_id: input.operationId })
    .first<Earlier | undefined>('typed_mac', 'code_id');
  if (!earlier) return false;
  // One operation id is one try: another code under it would be a free guess.
  if (
    earlier.code_id !== input.codeId ||
    !isCode(deps.keyring, input.codeId, input.code, earlier.typed_mac)
  ) {
    throw new AppError('conflict', { operationId: input.operationId });
  }
  return true;
};

/**
 * Spends a try *before* anything is compared, in a transaction of its own: a crash, a slow reader or a hundred parallel
 * guesses never get more than the budget. Once an operation id; a code is locked meanwhile, so its tries are counted in a row.
 */
export const countAttempt = (deps: Deps, input: CheckCodeInput, purpose: CodePurpose): Promise<Attempt> =>
  deps.knex.transaction(async (trx) => {
    const now = deps.clock.now();
    const row = await lockCode(trx, input.caller, input.codeId, purpose);
    if (!row) return { kind: 'dead', row };
    if (await isEarlier(deps, trx, input)) return { kind: 'counted', row };
    const keys = { source: row.source_key, account: row.account_key };
    const until = await pauseOf(trx, keys, now);
    if (until) return { kind: 'paused', until };
    if (!isLive(row, now)) return { kind: 'dead', row };
    const counted = await countUp(trx, row.account_key, wrongCodesByAccount, now);
    if (!counted) {
      return { kind: 'paused', until: (await pausedUntil(trx, row.account_key, now)) ?? now };
    }
    await trx('code_attempts').insert({
      operation_id: input.operationId,
      code_id: row.id,
      typed_mac: codeMac(deps.keyring, row.id, input.code),
      at: now,
    });
    await trx('one_time_codes')
      .where({ id: row.id })
      .update({ tries: row.tries + 1 });
    return { kind: 'counted', row: { ...row, tries: row.tries + 1 } };
  });

/** Gives the try back after an error of ours; not if the act did commit after all. */
export const refundAttempt = (deps: Deps, input: CheckCodeInput): Promise<unknown> =>
  deps.knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { account_key: string }[] }>(
      `with refunded as (
         delete from code_attempts a where a.operation_id = :id
            and not exists (select 1 from operations o where o.id = :id) returning a.code_id)
       update one_time_codes c set tries = c.tries - 1 from refunded r
        where c.id = r.code_id and c.tries > 0 returning c.account_key`,
      { id: input.operationId },
    );
    for (const row of rows) await countDown(trx, row.account_key);
  });
