import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { type Holder, type Holders, pageSize } from './directoryTypes.ts';

interface Row extends Holder {
  code: string;
  total: number;
}

const holders = `
  select * from (
    select e.application_code as code, u.full_name as "fullName", m.title, u.user_id as "userId", u.status,
           e.valid_from as since, e.valid_to as until,
           count(*) over (partition by e.application_code)::int as total,
           row_number() over (partition by e.application_code order by u.full_name, u.id) as place
      from entitlements e
      join memberships m on m.id = e.membership_id
      join users u on u.id = m.user_id
     where m.dealership_id = :dealershipId and m.ended_at is null and u.status <> 'offboarded'
       and e.application_code = any (:codes)
       and e.valid_from <= :now and (e.valid_to is null or e.valid_to > :now)) held
   where place > :offset and place <= :last
   order by place`;

/**
 * Who at a dealership has which of these applications now: ten of each by name, from `offset` on.
 * @throws what `authorise` throws for `viewDealershipAccess` · AppError('unknownApplication', { codes })
 */
export const whoHolds = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller; dealershipId: string; codes: string[]; offset?: number },
): Promise<Holders[]> => {
  const { dealershipId, codes, offset = 0 } = input;
  await authorise(deps, deps.knex, input.caller, 'viewDealershipAccess', { dealershipId });
  const applications: { code: string; name: string }[] = await deps
    .knex('applications')
    .whereIn('code', codes)
    .orderBy('position')
    .select('code', 'name');
  const unknown = codes.filter((code) => !applications.some((application) => application.code === code));
  if (unknown.length > 0) throw new AppError('unknownApplication', { codes: unknown });
  const values = { dealershipId, codes, offset, last: offset + pageSize, now: deps.clock.now() };
  const { rows } = await deps.knex.raw<{ rows: Row[] }>(holders, values);
  return applications.map((application) => {
    const held = rows.filter(({ code }) => code === application.code);
    const people = held.map(({ fullName, title, userId, status, since, until }) => ({
      fullName,
      title,
      userId,
      status,
      since,
      until,
    }));
    return { ...application, total: held[0]?.total ?? 0, people };
  });
};
