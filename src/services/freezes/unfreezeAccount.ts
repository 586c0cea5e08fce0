import type { Knex } from 'knex';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { mailboxesOf } from '../notices/mailboxesOf.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { runOperation } from '../operations/runOperation.ts';
import { caseOf } from './caseOf.ts';
import { restoreBefore } from './restoreBefore.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

/** `restored`: what was before the disputed change is in force again. `kept`: the change was the owner's after all. */
export type UnfreezeOutcome = 'restored' | 'kept';

export interface UnfreezeInput {
  caller: Caller;
  operationId: string;
  freezeId: string;
  outcome: UnfreezeOutcome;
}

const resultSchema = z.object({
  userId: z.string(),
  fullName: z.string(),
  outcome: z.enum(['restored', 'kept']),
});
export type Unfrozen = z.infer<typeof resultSchema>;

const tell = async (deps: Deps, trx: Knex.Transaction, accountId: string, outcome: UnfreezeOutcome) => {
  const owner = await mailboxesOf(trx, accountId, deps.clock.now());
  if (!owner) return;
  const { portalName: portal, helpDeskPhone: phone } = deps.brand;
  const { locale, fullName: name } = owner;
  for (const to of [owner.email, ...owner.former.map(({ email }) => email)]) {
    await queueMail(deps, trx, {
      to,
      subject: t(locale, `notices.${outcome}Subject`, { portal }),
      text: paragraphs(
        t(locale, 'notices.hello', { name }),
        t(locale, `notices.${outcome}`, { portal }),
        outcome === 'restored' ? t(locale, 'notices.restoredNext') : null,
        t(locale, 'notices.notYou', { phone }),
      ),
    });
  }
};

const unfreeze = async (deps: Deps, trx: Knex.Transaction, input: UnfreezeInput) => {
  const { caller, operationId, freezeId, outcome } = input;
  const { agentId } = await authorise(deps, trx, caller, 'unfreezeAccount');
  const now = deps.clock.now();
  const frozen = await caseOf(trx, freezeId, { lock: true });
  const { accountId: id } = frozen;
  const isProved = frozen.provedTo === agentId && frozen.provedUntil !== null && frozen.provedUntil > now;
  if (!isProved) throw new AppError('forbidden', { reason: 'notProved' });
  const user = await trx('users').where({ id }).forUpdate().first('status', 'user_id', 'full_name');
  if (user.status !== 'frozen') throw new AppError('conflict', { reason: 'notFrozen' });
  if (outcome === 'restored') await restoreBefore(trx, frozen);
  const status = outcome === 'restored' ? 'locked' : frozen.statusBefore;
  await trx('users').where({ id }).update({ status, status_changed_at: now });
  await trx('freezes').where({ id: freezeId }).update({ ended_at: now, ended_by: agentId, outcome });
  await trx('freeze_links').where({ user_id: id, used_at: null, ended_at: null }).update({ ended_at: now });
  await tell(deps, trx, id, outcome);
  const event = {
    actor: { type: 'agent', id: agentId ?? '' },
    subject: { type: 'user', id },
    dealershipId: null,
    operationId,
    channel: 'agent',
    details: { freezeId, outcome, status },
  } as const;
  const audit: AuditEvent[] = [{ ...event, verb: 'user.unfrozen' }];
  if (status === 'locked') audit.push({ ...event, verb: 'user.locked' });
  const result: Unfrozen = { userId: user.user_id, fullName: user.full_name, outcome };
  return { result, audit, userId: null };
};

/**
 * Unfreezes an account, once an operation id: a supervisor who has just made sure who is calling (`checkOwner`). Restored, it is
 * `locked` until its owner sets a new password; kept, it is what it was. Links that were mailed before are over.
 * @throws AppError('forbidden', { reason: 'notProved' }) · AppError('conflict', { reason: 'emailTaken' | 'notFrozen' }) ·
 *   AppError('notFound') · what `authorise` throws for `unfreezeAccount`
 */
export const unfreezeAccount = (deps: Deps, input: UnfreezeInput): Promise<Unfrozen> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'unfreezeAccount',
    caller: input.caller,
    result: resultSchema,
    act: (trx) => unfreeze(deps, trx, input),
  });
