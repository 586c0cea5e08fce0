import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../ids.ts';

/** Signs out; an unknown token changes nothing. */
export const endPageSession = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: { sessionToken: string },
): Promise<void> => {
  await deps
    .knex('page_sessions')
    .where({ token_hash: hashToken(input.sessionToken), ended_at: null })
    .update({ ended_at: deps.clock.now() });
};
