import type { Knex } from 'knex';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { lockPeople } from '../access/removal/lockForRemoval.ts';
import type { AuditEvent } from '../audit/types.ts';
import { caseOf } from '../callerChecks/caseOf.ts';
import { useProof } from '../callerChecks/useProof.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { AccountStatus } from '../identity/types.ts';
import { newId } from '../ids.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { runOperation } from '../operations/runOperation.ts';
import { endReenrolment } from './reenrolments.ts';
import { reenrolmentMs } from './rules.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface OpenReenrolmentInput {
  caller: Caller;
  operationId: string;
  caseId: string;
}

const resultSchema = z.object({ fullName: z.string(), until: z.coerce.date() });
/** Whose questions may be set anew, and until when. */
export type OpenedReenrolment = z.infer<typeof resultSchema>;

const statusOf = async (trx: Knex.Transaction, accountId: string): Promise<AccountStatus> => {
  await lockPeople(trx, [accountId]);
  return (await trx('users').where({ id: accountId }).first('status')).status;
};

const open = async (deps: Deps, trx: Knex.Transaction, input: OpenReenrolmentInput) => {
  const { caller, operationId, caseId } = input;
  const agentId = (await authorise(deps, trx, caller, 'openReenrolment')).agentId ?? '';
  const found = await caseOf({ knex: trx }, { caseId, agentId });
  if (!found) throw new AppError('forbidden', { reason: 'notProved' });
  const { accountId, fullName } = found;
  const status = await statusOf(trx, accountId);
  if (status === 'frozen' || status === 'offboarded') throw new AppError('conflict', { reason: 'closed' });
  const now = deps.clock.now();
  await useProof(trx, { agentId, accountId, now });
  await tellOwner(deps, trx, { accountId, kind: 'reenrolment', channel: 'agent' });
  await endReenrolment(trx, accountId, now);
  const until = new Date(now.getTime() + reenrolmentMs);
  const row = { id: newId(deps.clock), user_id: accountId, check_id: caseId };
  await trx('reenrolments').insert({ ...row, opened_at: now, expires_at: until });
  const event: AuditEvent = {
    verb: 'user.reenrolment_opened',
    actor: { type: 'agent', id: agentId },
    subject: { type: 'user', id: accountId },
    dealershipId: null,
    operationId,
    channel: 'agent',
    details: { caseId, reenrolmentId: row.id, until },
  };
  return { result: { fullName, until }, audit: [event], userId: null };
};

/**
 * Lets an account's owner set new challenge questions within half an hour, without the old ones and without the password: for who
 * never enrolled or gave three wrong sets, once an agent has made sure who is calling (`checkCaller`). It opens nothing by itself:
 * the owner has to be verified in the chat (level 2), and is told by mail. One an account; used once, over with a freeze or
 * another e-mail address.
 * @throws AppError('forbidden', { reason: 'notProved' }) · AppError('conflict', { reason: 'closed' }) for a frozen account · what
 *   `authorise` throws for `openReenrolment`
 */
export const openReenrolment = (deps: Deps, input: OpenReenrolmentInput): Promise<OpenedReenrolment> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'openReenrolment',
    caller: input.caller,
    result: resultSchema,
    act: (trx) => open(deps, trx, input),
  });
