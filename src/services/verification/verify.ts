import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { verificationMs } from '../identity/liveVerification.ts';
import { placeOf } from '../identity/sources.ts';
import { newId } from '../ids.ts';
import { resetCount } from '../throttles/countUp.ts';
import type { CodeRow } from './codeRow.ts';
import { endLiveVerification } from './endVerification.ts';
import type { Outcome } from './settleAttempt.ts';

/** A right code, as it is kept with its operation: without anything about the person. */
export interface Verified {
  kind: 'verified';
  accountId: string;
  dealershipId: string | null;
}

/** Verifies (account, channel, conversation, channel user) at level 2, in the transaction that uses the code up. */
export const verify = async (
  deps: Pick<ServiceDeps, 'clock'>,
  trx: Knex.Transaction,
  caller: ChatCaller,
  row: CodeRow,
  accountId: string,
): Promise<Outcome<Verified>> => {
  const now = deps.clock.now();
  const id = newId(deps.clock);
  await endLiveVerification(trx, caller, now);
  await trx('verifications').insert({
    id,
    user_id: accountId,
    dealership_id: row.dealership_id,
    channel: caller.channel,
    conversation_id: caller.conversationId,
    channel_user_id: caller.channelUserId,
    level: 2,
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + verificationMs),
  });
  await trx('trusted_sources')
    .insert({ user_id: accountId, source: placeOf(caller.source), last_verified_at: now })
    .onConflict(['user_id', 'source'])
    .merge(['last_verified_at']);
  await resetCount(trx, row.source_key);
  const event: AuditEvent = {
    verb: 'user.verified',
    actor: { type: 'user', id: accountId },
    subject: { type: 'verification', id },
    dealershipId: row.dealership_id,
    channel: caller.channel,
  };
  const result: Verified = { kind: 'verified', accountId, dealershipId: row.dealership_id };
  return { result, audit: [event], userId: accountId };
};
