import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller, PageCaller } from '../identity/caller.ts';
import { identify } from '../identity/identify.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import { runOperation } from '../operations/runOperation.ts';
import { checkChanges } from './checkChanges.ts';
import { type Difference, differencesOf } from './differencesOf.ts';
import { fieldInWords } from './fieldInWords.ts';
import { profileOf } from './profileOf.ts';
import { type ProfileChanges, type UpdatedProfile, updatedProfileSchema } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

export interface UpdateProfileInput {
  caller: ChatCaller | PageCaller;
  operationId: string;
  changes: ProfileChanges;
}

// The row is locked before `authorise` shares it: two updates at once wait for each other instead of for ever.
const authorised = async (deps: Deps, trx: Knex.Transaction, caller: UpdateProfileInput['caller']) => {
  const { accountId } = await identify(trx, caller, deps.clock.now());
  if (accountId) await trx('users').where({ id: accountId }).forUpdate().select('id');
  await authorise(deps, trx, caller, 'editProfile');
  return accountId ?? '';
};

const writeUser = (trx: Knex.Transaction, accountId: string, columns: { column: string; to: string }[]) =>
  trx('users')
    .where({ id: accountId })
    .update({
      ...Object.fromEntries(columns.map(({ column, to }) => [column, to])),
      // An import leaves alone what was changed here.
      changed_by_owner: trx.raw(
        `(select array_agg(distinct c order by c) from unnest(changed_by_owner || ?::text[]) as c)`,
        [columns.map(({ column }) => column)],
      ),
    });

const write = async (
  trx: Knex.Transaction,
  accountId: string,
  differences: Difference[],
  membershipId?: string,
) => {
  const columns = differences.flatMap(({ column, to }) => (column ? [{ column, to }] : []));
  if (columns.length > 0) await writeUser(trx, accountId, columns);
  const title = differences.find(({ field }) => field === 'title');
  if (!title) return null;
  const [row]: { dealership_id: string }[] = await trx('memberships')
    .where({ id: membershipId })
    .update({ title: title.to, title_by_owner: true })
    .returning('dealership_id');
  return row?.dealership_id ?? null;
};

const detailsOf = (differences: Difference[]) => ({
  changed: Object.fromEntries(differences.map(({ field, from, to }) => [field, { from, to }])),
});

const eventsOf = (
  { operationId, changes }: UpdateProfileInput,
  channel: string,
  accountId: string,
  differences: Difference[],
  dealershipId: string | null,
): AuditEvent[] => {
  const event = {
    verb: 'user.profile_changed',
    actor: { type: 'user', id: accountId },
    operationId,
    channel,
  } as const;
  const titles = differences.filter(({ column }) => column === null);
  const membership = { type: 'membership', id: changes.title?.membershipId ?? '' };
  // The account's own trail tells everything, the dealership's what it calls its people.
  return [
    {
      ...event,
      subject: { type: 'user', id: accountId },
      dealershipId: null,
      details: detailsOf(differences),
    },
    ...(titles.length > 0
      ? [{ ...event, subject: membership, dealershipId, details: detailsOf(titles) }]
      : []),
  ];
};

const linesOf = (locale: Locale, differences: Difference[]): string[] =>
  differences.map(({ field, from, to }) => {
    const values = { from: fieldInWords(locale, field, from), to: fieldInWords(locale, field, to) };
    return `- ${t(locale, `profile.field_${field}`)}: ${t(locale, 'profile.fromTo', values)}`;
  });

const update = async (deps: Deps, trx: Knex.Transaction, input: UpdateProfileInput) => {
  const { caller } = input;
  const accountId = await authorised(deps, trx, caller);
  const before = await profileOf(trx, accountId);
  const changes = checkChanges(input.changes);
  const differences = differencesOf(before, changes);
  const result: UpdatedProfile = {
    changed: differences.map(({ field }) => field),
    locale: changes.locale ?? before.locale,
  };
  if (differences.length === 0) return { result, audit: [], userId: accountId };
  const channel = caller.via === 'chat' ? caller.channel : 'page';
  const lines = (locale: Locale) => linesOf(locale, differences);
  await tellOwner(deps, trx, { accountId, kind: 'profile', channel, lines });
  const dealershipId = await write(trx, accountId, differences, changes.title?.membershipId);
  const audit = eventsOf(input, channel, accountId, differences, dealershipId);
  return { result, audit, userId: accountId };
};

/**
 * Changes the caller's own profile and mails its owner old and new; what is like that already is left as it is and not told.
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
