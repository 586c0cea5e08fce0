import type { Knex } from 'knex';
import { type Approver, administratorsOf, supervisors } from './approvers.ts';
import type { RequestItemView, RequestPage, RequestView } from './types.ts';

interface Row extends Omit<RequestView, 'forSelf' | 'items' | 'deciderNames'> {
  requesterId: string;
  beneficiaryId: string;
}

const requestColumns = {
  id: 'r.id',
  reference: 'r.reference',
  dealershipId: 'r.dealership_id',
  dealershipName: 'd.name',
  requesterId: 'r.requester_id',
  requesterName: 'requester.full_name',
  beneficiaryId: 'r.beneficiary_id',
  beneficiaryName: 'beneficiary.full_name',
  reason: 'r.reason',
  startOn: 'r.start_on',
  endOn: 'r.end_on',
  createdAt: 'r.created_at',
  decider: 'r.decider',
  deciderSince: 'r.decider_since',
} as const;

const readRows = (knex: Knex, ids: string[]): Promise<Row[]> =>
  knex('access_requests as r')
    .join('dealerships as d', 'd.id', 'r.dealership_id')
    .join('users as requester', 'requester.id', 'r.requester_id')
    .join('users as beneficiary', 'beneficiary.id', 'r.beneficiary_id')
    .whereIn('r.id', ids)
    .orderBy([
      { column: 'r.created_at', order: 'desc' },
      { column: 'r.id', order: 'desc' },
    ])
    .select(requestColumns);

const readItems = (knex: Knex, ids: string[]): Promise<(RequestItemView & { requestId: string })[]> =>
  knex('access_request_items as i')
    .join('applications as a', 'a.code', 'i.application_code')
    .leftJoin('users as u', 'u.id', 'i.decided_by_user_id')
    .leftJoin('agents as g', 'g.id', 'i.decided_by_agent_id')
    .whereIn('i.request_id', ids)
    .orderBy('a.position')
    .select({
      requestId: 'i.request_id',
      id: 'i.id',
      code: 'a.code',
      name: 'a.name',
      sensitive: 'a.sensitive',
      state: 'i.state',
      since: 'i.state_changed_at',
      decidedByName: knex.raw('coalesce(u.full_name, g.full_name)'),
      note: 'i.decision_note',
      automatic: 'i.automatic',
    });

type Administrators = (Approver & { dealershipId: string })[];

const deciderNames = (row: Row, administrators: Administrators, agents: Approver[]): string[] => {
  if (row.decider === 'supervisors') return agents.map((agent) => agent.fullName);
  return administrators
    .filter(({ dealershipId }) => dealershipId === row.dealershipId)
    .filter(({ id }) => id !== row.requesterId && id !== row.beneficiaryId)
    .map((person) => person.fullName);
};

/** Requests as people see them, newest first; four queries at most, however many. */
export const readRequestViews = async (knex: Knex, ids: string[]): Promise<RequestView[]> => {
  if (ids.length === 0) return [];
  const rows = await readRows(knex, ids);
  const items = await readItems(knex, ids);
  const waiting = new Set(items.filter(({ state }) => state === 'requested').map((item) => item.requestId));
  const open = rows.filter((row) => waiting.has(row.id));
  const dealershipIds = open.filter((row) => row.decider === 'administrators').map((row) => row.dealershipId);
  const administrators = dealershipIds.length > 0 ? await administratorsOf(knex, dealershipIds) : [];
  const agents = open.some((row) => row.decider === 'supervisors') ? await supervisors(knex) : [];
  return rows.map((row) => {
    const { requesterId, beneficiaryId, ...view } = row;
    const isOpen = waiting.has(row.id);
    return {
      ...view,
      forSelf: requesterId === beneficiaryId,
      decider: isOpen ? view.decider : null,
      deciderSince: isOpen ? view.deciderSince : null,
      deciderNames: isOpen ? deciderNames(row, administrators, agents) : [],
      items: items.filter((item) => item.requestId === row.id).map(({ requestId: _, ...item }) => item),
    };
  });
};

/** One request as people see it. */
export const readRequestView = async (knex: Knex, id: string): Promise<RequestView> => {
  const [view] = await readRequestViews(knex, [id]);
  if (!view) throw new Error(`no request ${id}`);
  return view;
};

/** A request that a list has found, with how many there are altogether. */
export interface FoundRequest {
  id: string;
  total: number;
}

/** A page of a list, as people see it. */
export const readRequestPage = async (knex: Knex, found: readonly FoundRequest[]): Promise<RequestPage> => ({
  total: found[0]?.total ?? 0,
  requests: await readRequestViews(
    knex,
    found.map(({ id }) => id),
  ),
});
