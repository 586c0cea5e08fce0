import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import type { UserPrincipal } from '../identity/types.ts';
import { runOperation } from '../operations/runOperation.ts';
import { checkChanges } from './checkChanges.ts';
import { profileOf } from './profileOf.ts';
import {
  type Profile,
  type ProfileChanges,
  type ProfileField,
  type UpdatedProfile,
  updatedProfileSchema,
} from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

export interface UpdateProfileInput {
  caller: Caller;
  operationId: string;
  changes: ProfileChanges;
}

/** A field's value before and after; `column`: of the user's row. */
interface Difference {
  field: ProfileField;
  column: 'full_name' | 'phone' | 'business_address' | 'locale';
  from: string | null;
  to: string;
}

const differencesOf = (before: Profile, changes: ProfileChanges): Difference[] => {
  const { fullName, phone, address, locale } = changes;
  const wanted = [
    { field: 'name', column: 'full_name', from: before.fullName, to: fullName },
    { field: 'phone', column: 'phone', from: before.phone, to: phone },
    { field: 'address', column: 'business_address', from: before.address, to: address },
    { field: 'language', column: 'locale', from: before.locale, to: locale },
  ] as const;
  return wanted.flatMap(({ to, ...rest }) => (to === undefined || to === rest.from ? [] : [{ ...rest, to }]));
};

const write = (trx: Knex.Transaction, accountId: string, differences: Difference[]) =>
  trx('users')
    .where({ id: accountId })
    .update({
      ...Object.fromEntries(differences.map(({ column, to }) => [column, to])),
      // An import leaves alone what was changed here.
      changed_by_owner: trx.raw(
        `(select array_agg(distinct c order by c) from unnest(changed_by_owner || ?::text[]) as c)`,
        [differences.map(({ column }) => column)],
      ),
    });

const writeTitle = async (
  trx: Knex.Transaction,
  accountId: string,
  { membershipId, title }: NonNullable<ProfileChanges['title']>,
) => {
  const [row]: { dealership_id: string }[] = await trx('memberships')
    .where({ id: membershipId, user_id: accountId, ended_at: null })
    .update({ title, title_by_owner: true })
    .returning('dealership_id');
  if (!row) throw new AppError('notAllowed', { reason: 'notMember' });
  return row.dealership_id;
};

const update = async (deps: Deps, trx: Knex.Transaction, input: UpdateProfileInput) => {
  const principal = (await authorise(deps, trx, input.caller, 'editProfile')) as UserPrincipal;
  const { accountId, channel } = principal;
  await trx('users').where({ id: accountId }).forUpdate().select('id');
  const before = await profileOf(trx, accountId);
  const changes = checkChanges(input.changes);
  const differences = differencesOf(before, changes);
  const told = (
    subject: AuditEvent['subject'],
    dealershipId: string | null,
    changed: object,
  ): AuditEvent => ({
    verb: 'user.profile_changed',
    actor: { type: 'user', id: accountId },
    subject,
    dealershipId,
    operationId: input.operationId,
    channel: channel ?? 'page',
    details: { changed },
  });
  const audit: AuditEvent[] = [];
  if (differences.length > 0) {
    await write(trx, accountId, differences);
    const changed = Object.fromEntries(differences.map(({ field, from, to }) => [field, { from, to }]));
    audit.push(told({ type: 'user', id: accountId }, null, changed));
  }
  const { title } = changes;
  const current = before.memberships.find(({ id }) => id === title?.membershipId);
  if (title && title.title !== current?.title) {
    const dealershipId = await writeTitle(trx, accountId, title);
    const changed = { title: { from: current?.title ?? '', to: title.title } };
    audit.push(told({ type: 'membership', id: title.membershipId }, dealershipId, changed));
  }
  const changed = audit.flatMap(({ details }) => Object.keys(details?.changed ?? {}) as ProfileField[]);
  const result: UpdatedProfile = { changed, locale: changes.locale ?? before.locale };
  return { result, audit, userId: accountId };
};

/**
 * Changes the caller's own profile; what is like that already is left as it is and not told.
 * @throws what `authorise` throws for `editProfile` · AppError('badRequest', { field, reason }) ·
 *   AppError('notAllowed', { reason: 'notMember' }) for a title at a dealership of somebody else.
 */
export const updateProfile = (deps: Deps, input: UpdateProfileInput): Promise<UpdatedProfile> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'editProfile',
    caller: input.caller,
    result: updatedProfileSchema,
    act: (trx) => update(deps, trx, input),
  });
