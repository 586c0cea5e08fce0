import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { Caller } from '../identity/caller.ts';
import { profileOf } from './profileOf.ts';
import type { Profile } from './types.ts';

/** The caller's own profile. @throws what `authorise` throws for `editProfile`. */
export const readProfile = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: Caller },
): Promise<Profile> => {
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'editProfile');
  return profileOf(deps.knex, accountId ?? '');
};
