import type { Knex } from 'knex';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { chase } from './chase.ts';
import { endDueItems, grantDueItems } from './dueItems.ts';
import { lockRequest } from './lockRequest.ts';
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
});

// A freeze suspends the account's own requests and decisions: they are due again when it ends.
const rests = `exists (select 1 from users u
    where u.id in (access_requests.requester_id, access_requests.beneficiary_id) and u.status = 'frozen')
  or exists (select 1 from access_request_items i join users u on u.id = i.decided_by_user_id
    where i.request_id = access_requests.id and i.state = 'scheduled' and u.status = 'frozen')`;

// Rows that another process is working on are skipped, not waited for.
const takeDue = async (trx: Knex.Transaction, now: Date, failed: string[]): Promise<string | null> => {
  const row = await trx('access_requests')
    .where('due_at', '<=', now)
    .whereNotIn('id', failed)
    .whereRaw(`not (${rests})`)
    .orderBy('due_at')
    .forUpdate()
    .skipLocked()
    .first('id');
  return row?.id ?? null;
};

const carryOutDue = async (deps: Deps, trx: Knex.Transaction, requestId: string, counts: DueCounts) => {
  const request = await lockRequest(trx, requestId);
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

interface Round {
  requestId: string | null;
  counts: DueCounts;
  error?: unknown;
}

const carryOutNext = async (deps: Deps, failed: string[]): Promise<Round> => {
  const round: Round = { requestId: null, counts: nothing() };
  try {
    await deps.knex.transaction(async (trx) => {
      round.requestId = await takeDue(trx, deps.clock.now(), failed);
      if (round.requestId) await carryOutDue(deps, trx, round.requestId, round.counts);
    });
  } catch (error) {
    round.error = error;
  }
  return round;
};

const add = (total: DueCounts, more: DueCounts) => {
  for (const key of Object.keys(more) as (keyof DueCounts)[]) total[key] += more[key];
};

/**
 * Does what time asks for: grants what begins today (or began while nobody was running), ends what is over, reminds,
 * passes on, expires. Each once, however many processes run it: a request is locked, and its state says what is still to
 * do. At most 1,000 requests a call; one that fails does not hold up the others.
 * @throws AggregateError after the others are done, when some have failed; they stay due.
 */
export const runDueAccess = async (deps: Deps, _input: Record<string, never> = {}): Promise<DueCounts> => {
  const total = nothing();
  const failed: string[] = [];
  const errors: unknown[] = [];
  for (let round = 0; round < atOnce; round += 1) {
    const done = await carryOutNext(deps, failed);
    if (done.error !== undefined) errors.push(done.error);
    else add(total, done.counts);
    if (done.requestId === null) break;
    if (done.error !== undefined) failed.push(done.requestId);
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} requests could not be carried on`);
  return total;
};
