import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countUp } from '../throttles/countUp.ts';
import { isLive, lockCode } from '../verification/codeRow.ts';
import { codeMac, throttleKeys } from '../verification/keys.ts';
import { newCode } from '../verification/mailCode.ts';
import { codeMailsBySource, codeMs, resendMs } from '../verification/rules.ts';
import { mailEmailCode } from './mailEmailCode.ts';
import { pendingOf } from './pendingOf.ts';
import { type ResentCode, resentSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

interface Input {
  caller: ChatCaller;
  operationId: string;
  changeId: string;
}

const resend = async (deps: Deps, trx: Knex.Transaction, input: Input): Promise<ResentCode> => {
  const { caller } = input;
  const now = deps.clock.now();
  const found = await pendingOf(trx, input.changeId);
  const row = found && (await lockCode(trx, caller, found.code_id, 'email'));
  // Read again now that the code is locked: it may have been used or withdrawn meanwhile.
  const pending = row && isLive(row, now) ? await pendingOf(trx, input.changeId) : null;
  if (!row || !pending) return { kind: 'expired' };
  const at = new Date(row.sent_at.getTime() + resendMs);
  if (now < at) return { kind: 'tooSoon', at };
  const { mails } = throttleKeys(deps.keyring, '', caller.source);
  if (!(await countUp(trx, mails, codeMailsBySource, now))) return { kind: 'dailyLimit' };
  const code = newCode();
  const expiresAt = new Date(now.getTime() + codeMs);
  // The row stays, with the tries it has spent: a new code is no new budget.
  await trx('one_time_codes')
    .where({ id: row.id })
    .update({ code_mac: codeMac(deps.keyring, row.id, code), sent_at: now, expires_at: expiresAt });
  const user = await trx('users').where({ id: pending.user_id }).first<{ locale: string }>('locale');
  await mailEmailCode(deps, trx, {
    to: pending.new_email,
    code,
    channel: caller.channel,
    locale: user.locale,
  });
  return { kind: 'sent', expiresAt, resendAt: new Date(now.getTime() + resendMs) };
};

/** Mails another code to the new address: not within a minute, ten mails a day for a source. */
export const resendEmailCode = (deps: Deps, input: Input): Promise<ResentCode> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'resendEmailCode',
    caller: input.caller,
    result: resentSchema,
    act: async (trx) => ({ result: await resend(deps, trx, input), audit: [], userId: null }),
  });
