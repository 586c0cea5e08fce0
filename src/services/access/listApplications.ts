import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import type { Application } from './types.ts';

interface Row {
  code: string;
  name: string;
  nicknames: string[];
  sensitive: boolean;
  auto_approve: boolean;
}

const keptMs = 30_000;
const kept = new WeakMap<Knex, { until: number; applications: Application[] }>();

/** The catalogue, in its own order; kept for half a minute, for every message is read against it. */
export const listApplications = async (deps: Pick<ServiceDeps, 'knex' | 'clock'>): Promise<Application[]> => {
  const now = deps.clock.now().getTime();
  const known = kept.get(deps.knex);
  if (known && now < known.until) return known.applications;
  const rows = await deps
    .knex<Row>('applications')
    .orderBy('position')
    .select('code', 'name', 'nicknames', 'sensitive', 'auto_approve');
  const applications = rows.map(({ auto_approve, ...row }) => ({ ...row, autoApprove: auto_approve }));
  kept.set(deps.knex, { until: now + keptMs, applications });
  return applications;
};
