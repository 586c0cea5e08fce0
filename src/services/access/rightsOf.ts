import type { Knex } from 'knex';
import type { LockedRequest } from './lockRequest.ts';

/** Why a person may not be given access now. */
export type RightsProblem = 'frozen' | 'offboarded' | 'notMember' | 'requesterFrozen';

/**
 * Whether the beneficiary may still be given access: live at the dealership and neither frozen nor off-boarded (`locked` and
 * `idle` bar signing in, not the right); and the requester was not frozen meanwhile. The rows stay as they are until
 * the act has committed: an off-boarding waits and then finds what was granted, or is seen here.
 */
export const findRightsProblem = async (
  trx: Knex.Transaction,
  request: Pick<LockedRequest, 'membershipId' | 'requester' | 'beneficiary'>,
): Promise<RightsProblem | null> => {
  const { membershipId, requester, beneficiary } = request;
  const membership = await trx('memberships').where({ id: membershipId }).forShare().first('ended_at');
  const users: { id: string; status: string }[] = await trx('users')
    .whereIn('id', [requester.id, beneficiary.id])
    .orderBy('id')
    .forShare()
    .select('id', 'status');
  const statusOf = (id: string) => users.find((user) => user.id === id)?.status;
  const status = statusOf(beneficiary.id);
  if (status === 'frozen' || status === 'offboarded') return status;
  if (!membership || membership.ended_at !== null) return 'notMember';
  return statusOf(requester.id) === 'frozen' ? 'requesterFrozen' : null;
};
