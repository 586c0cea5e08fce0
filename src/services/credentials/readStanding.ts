import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import type { AccountStatus } from '../identity/types.ts';
import { idleMs } from '../portal/rules.ts';
import { approvedIdleMs } from './rules.ts';

/** How an account stands, for its proved owner. */
export interface Standing {
  /** `idle` also where it has not been marked yet. */
  status: AccountStatus;
  /** Whole days since it was last used. */
  unusedDays: number;
  /** A reset alone does not wake it up. */
  needsApproval: boolean;
}

const day = 24 * 60 * 60_000;

/**
 * How the caller's account stands.
 * @throws what `authorise` throws for `resetPassword`: the truth is for who has proved to be its owner.
 */
export const readStanding = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { caller: ChatCaller },
): Promise<Standing> => {
  const { accountId } = await authorise(deps, deps.knex, input.caller, 'resetPassword');
  const { status, used_at } = await deps
    .knex('users')
    .where({ id: accountId })
    .first<{ status: AccountStatus; used_at: Date }>(
      'status',
      deps.knex.raw('coalesce(last_sign_in_at, created_at) as used_at'),
    );
  const unused = deps.clock.now().getTime() - used_at.getTime();
  const needsApproval = unused > approvedIdleMs;
  const isIdle = needsApproval || (status === 'active' && unused > idleMs);
  return { status: isIdle ? 'idle' : status, unusedDays: Math.floor(unused / day), needsApproval };
};
