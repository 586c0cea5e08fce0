import type { Knex } from 'knex';
import { z } from 'zod';
import { toLocale } from '../../locale.ts';
import type { ServiceDeps } from '../deps.ts';
import { runOperation } from '../operations/runOperation.ts';
import { countUp } from '../throttles/countUp.ts';
import { type CodeRow, isLive, lockCode } from './codeRow.ts';
import { codeMac, throttleKeys } from './keys.ts';
import { mailCode, newCode } from './mailCode.ts';
import { pauseOf } from './pauses.ts';
import { codeMailsBySource, codeMs, resendMs } from './rules.ts';
import type { ResendCodeInput, ResendCodeResult } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

const moment = z.coerce.date();
const resultSchema: z.ZodType<ResendCodeResult> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), codeId: z.string(), expiresAt: moment, resendAt: moment }),
  z.object({ kind: z.literal('paused'), until: moment }),
  z.object({ kind: z.literal('tooSoon'), at: moment }),
  z.object({ kind: z.literal('dailyLimit') }),
  z.object({ kind: z.literal('expired') }),
]);

// The row stays, with the tries it has spent: a new code is no new budget.
const replace = async (deps: Deps, trx: Knex.Transaction, input: ResendCodeInput, row: CodeRow) => {
  const { caller } = input;
  const now = deps.clock.now();
  const code = newCode();
  const expiresAt = new Date(now.getTime() + codeMs);
  const code_mac = codeMac(deps.keyring, row.id, code);
  await trx('one_time_codes').where({ id: row.id }).update({ code_mac, sent_at: now, expires_at: expiresAt });
  // Asked in the same words where there is nobody.
  const { rows } = await trx.raw<{ rows: { email: string; locale: string }[] }>(
    'select email, locale from users where id = cast(? as uuid)',
    [row.user_id],
  );
  const user = rows[0];
  const locale = toLocale(user?.locale) ?? input.locale;
  await mailCode(deps, trx, { to: user?.email ?? null, code, channel: caller.channel, locale });
  const resendAt = new Date(now.getTime() + resendMs);
  return { kind: 'sent', codeId: row.id, expiresAt, resendAt } as const;
};

const resend = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: ResendCodeInput,
): Promise<ResendCodeResult> => {
  const { caller } = input;
  const now = deps.clock.now();
  const row = await lockCode(trx, caller, input.codeId, 'identity');
  if (!row || !isLive(row, now)) return { kind: 'expired' };
  const keys = { source: row.source_key, account: row.account_key };
  const until = await pauseOf(trx, keys, now);
  if (until) return { kind: 'paused', until };
  const at = new Date(row.sent_at.getTime() + resendMs);
  if (now < at) return { kind: 'tooSoon', at };
  const { mails } = throttleKeys(deps.keyring, '', caller.source);
  if (!(await countUp(trx, mails, codeMailsBySource, now))) return { kind: 'dailyLimit' };
  return replace(deps, trx, input, row);
};

/** Mails another code in the place of one that is still live: not within a minute, ten a day for a source. */
export const resendCode = (deps: Deps, input: ResendCodeInput): Promise<ResendCodeResult> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'verification.code_resent',
    caller: input.caller,
    result: resultSchema,
    act: async (trx) => ({ result: await resend(deps, trx, input), audit: [], userId: null }),
  });
