import type { Knex } from 'knex';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { lockAccessOf } from './beneficiary.ts';
import { chase } from './chase.ts';
import { endDueItems, grantDueItems } from './dueItems.ts';
import { lockDealership } from './lockDealership.ts';
import { lockRequest } from './lockRequest.ts';
import { carryOutRemoval, nextDueRemoval } from './removal/runDueRemovals.ts';
import { nextDue } from './schedule.ts';
import type { DueCounts } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

const atOnce = 1_000;

const nothing = (): DueCounts => ({
  granted: 0,
  revoked: 0,
  ended: 0,
  expired: 0,
  reminded: 0,
  escalated: 0,
  removed: 0,
  lapsed: 0,
});

// A freeze suspends the account's own requests and decisions: they are due again when it ends.
const rests = `exists (select 1 from users u
    where u.id in (access_requests.requester_id, access_requests.beneficiary_id) and u.status = 'frozen')
  or exists (select 1 from access_request_items i join users u on u.id = i.decided_by_user_id
    where i.request_id = access_requests.id and i.state = 'scheduled' and u.status = 'frozen')`;

interface DueRequest {
  id: string;
  dealership_id: string;
  beneficiary_membership_id: string;
}

const nextDueRequest = (knex: Knex, now: Date, seen: string[]): Promise<DueRequest | undefined> =>
  knex('access_requests')
    .where('due_at', '<=', now)
    .whereNotIn('id', seen)
    .whereRaw(`not (${rests})`)
    .orderBy(['due_at', 'id'])
    .first('id', 'dealership_id', 'beneficiary_membership_id');

/** Carries on one request, unless another process has done so meanwhile: whoever comes second finds it due no more. */
const carryOnRequest = async (deps: Deps, trx: Knex.Transaction, due: DueRequest, counts: DueCounts) => {
  await lockDealership(trx, due.dealership_id, 'shared');
  await lockAccessOf(trx, due.beneficiary_membership_id);
  const request = await lockRequest(trx, due.id);
  const now = deps.clock.now();
  const stillDue = await trx('access_requests')
    .where({ id: due.id })
    .where('due_at', '<=', now)
    .whereRaw(`not (${rests})`)
    .first('id');
  if (!stillDue) return;
  const audit = [
    ...(await grantDueItems(deps, trx, request, counts)),
    ...(await endDueItems(deps, trx, request, counts)),
    ...(await chase(deps, trx, request, counts)),
  ];
  await trx('access_requests')
    .where({ id: request.id })
    .update({ due_at: nextDue(request) });
  await appendAudit(deps, trx, audit);
};

interface Work<Due> {
  next(knex: Knex, now: Date, seen: string[]): Promise<Due | undefined>;
  carryOut(deps: Deps, trx: Knex.Transaction, due: Due, counts: DueCounts): Promise<void>;
}

const add = (total: DueCounts, more: DueCounts) => {
  for (const key of Object.keys(more) as (keyof DueCounts)[]) total[key] += more[key];
};

const runAll = async <Due extends { id: string }>(
  deps: Deps,
  work: Work<Due>,
  total: DueCounts,
  errors: unknown[],
): Promise<void> => {
  const failed: string[] = [];
  for (let round = 0; round < atOnce; round += 1) {
    const due = await work.next(deps.knex, deps.clock.now(), failed);
    if (!due) return;
    const counts = nothing();
    try {
      await deps.knex.transaction((trx) => work.carryOut(deps, trx, due, counts));
      add(total, counts);
    } catch (error) {
      errors.push(error);
      failed.push(due.id);
    }
  }
};

/**
 * Does what time asks for: takes away what ends today, then grants what begins today (or began while nobody was running), ends
 * what is over, reminds, passes on, expires. Each once, however many processes run it: all of it is done under locks, and the
 * state says what is still to do. At most 1,000 removals and 1,000 requests a call; one that fails does not hold up the others.
 * @throws AggregateError after the others are done, when some have failed; they stay due.
 */
export const runDueAccess = async (deps: Deps, _input: Record<string, never> = {}): Promise<DueCounts> => {
  const total = nothing();
  const errors: unknown[] = [];
  // First: what was taken away on a day must not be granted on it by an older request.
  await runAll(deps, { next: nextDueRemoval, carryOut: carryOutRemoval }, total, errors);
  await runAll(deps, { next: nextDueRequest, carryOut: carryOnRequest }, total, errors);
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} acts could not be carried on`);
  return total;
};
