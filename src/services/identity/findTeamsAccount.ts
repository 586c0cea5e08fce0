import type { ServiceDeps } from '../deps.ts';

/**
 * The account that a Teams user was linked to. The surface has checked the connector's token and that the tenant is
 * allowed. An off-boarded user's link counts for nothing.
 */
export const findTeamsAccount = async (
  deps: Pick<ServiceDeps, 'knex'>,
  input: { tenantId: string; aadObjectId: string },
): Promise<string | null> => {
  const row = await deps
    .knex('teams_links')
    .join('users', 'users.id', 'teams_links.user_id')
    .where({ tenant_id: input.tenantId, aad_object_id: input.aadObjectId })
    .whereNot('users.status', 'offboarded')
    .first<{ id: string } | undefined>('users.id');
  return row?.id ?? null;
};
