import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import { showAddress } from './address/readAddress.ts';
import { judgeEmail } from './judgeEmail.ts';
import type { EmailPlan, NewEmail } from './types.ts';

/**
 * What a change of e-mail would do, before its yes. Nothing is changed but a counter.
 * @throws what `authorise` throws for `updateEmail`
 */
export const planEmailChange = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: NewEmail,
): Promise<EmailPlan> => {
  const principal = await authorise(deps, deps.knex, input.caller, 'updateEmail');
  const judged = await judgeEmail(deps, deps.knex, principal.accountId ?? '', input.email);
  if (judged.kind === 'refused') return { kind: 'refused', reason: judged.reason };
  return { kind: 'ok', current: showAddress(judged.current), email: showAddress(judged.address.email) };
};
