import type { Knex } from 'knex';
import { z } from 'zod';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { mailboxesOf } from '../notices/mailboxesOf.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { runOperation } from '../operations/runOperation.ts';
import { lockCode } from '../verification/codeRow.ts';
import { endPending } from './cancelPendingEmailChange.ts';
import { pendingOf } from './pendingOf.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

interface Input {
  caller: ChatCaller;
  operationId: string;
  changeId: string;
}

const resultSchema = z.object({ withdrawn: z.boolean() });

const withdraw = async (deps: Deps, trx: Knex.Transaction, input: Input) => {
  const now = deps.clock.now();
  const { caller, operationId } = input;
  const change = await pendingOf(trx, input.changeId);
  const nothing = { result: { withdrawn: false }, audit: [] as AuditEvent[], userId: null };
  // Only where it was asked for; it gives nobody anything.
  if (!change || !(await lockCode(trx, caller, change.code_id, 'email'))) return nothing;
  const { user_id: accountId } = change;
  if ((await endPending(trx, accountId, 'withdrawn', now)) !== change.id) return nothing;
  const owner = await mailboxesOf(trx, accountId, now);
  if (owner) {
    const { portalName: portal } = deps.brand;
    const { locale, fullName: name } = owner;
    await queueMail(deps, trx, {
      to: owner.email,
      subject: t(locale, 'email.withdrawnSubject', { portal }),
      text: paragraphs(
        t(locale, 'notices.hello', { name }),
        t(locale, 'email.withdrawnText', { portal, email: owner.email }),
      ),
    });
  }
  const event: AuditEvent = {
    verb: 'user.email_withdrawn',
    actor: { type: 'user', id: accountId },
    subject: { type: 'user', id: accountId },
    dealershipId: null,
    operationId,
    channel: caller.channel,
    details: { changeId: change.id },
  };
  return { result: { withdrawn: true }, audit: [event], userId: accountId };
};

/** Takes back a change of e-mail whose code was not typed, and tells the mailbox that had the notice. */
export const withdrawEmailChange = (deps: Deps, input: Input): Promise<{ withdrawn: boolean }> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'withdrawEmailChange',
    caller: input.caller,
    result: resultSchema,
    act: (trx) => withdraw(deps, trx, input),
  });
