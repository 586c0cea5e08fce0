import type { ServiceDeps } from '../deps.ts';
import { accountOf } from './accountOf.ts';
import type { Account } from './types.ts';

/** An account and its live memberships; null where there is none. Whoever calls has checked that it may be shown. */
export const readAccount = (
  deps: Pick<ServiceDeps, 'knex'>,
  input: { accountId: string },
): Promise<Account | null> => accountOf(deps.knex, input.accountId);
