import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/types.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { countUp } from '../throttles/countUp.ts';
import { failuresBySource } from './rules.ts';

export interface Failures {
  pausedUntil: Date | null;
  audit: AuditEvent[];
}

/** Counts failed verifications of a source; the fifth pauses it, and the trail is told. */
export const countFailures = async (
  trx: Knex,
  caller: ChatCaller,
  sourceKey: string,
  failures: number,
  now: Date,
): Promise<Failures> => {
  if (failures === 0) return { pausedUntil: null, audit: [] };
  const counted = await countUp(trx, sourceKey, failuresBySource, now, failures);
  if (!counted?.pausedUntil) return { pausedUntil: null, audit: [] };
  const event: AuditEvent = {
    verb: 'user.paused',
    actor: { type: 'system' },
    // Not the account: unknown User IDs are paused in the same way.
    subject: { type: 'source', id: sourceKey },
    dealershipId: null,
    channel: caller.channel,
    details: { failures: counted.count, until: counted.pausedUntil.toISOString() },
  };
  return { pausedUntil: counted.pausedUntil, audit: [event] };
};

/**
 * Ends codes that nobody can use any more: of this source, expired; of this conversation, all. Those that had a wrong try are
 * failed verifications, else one could guess four times, begin anew, and go on for ever.
 */
export const endOldCodes = async (
  trx: Knex,
  caller: ChatCaller,
  sourceKey: string,
  now: Date,
): Promise<number> => {
  const { rows } = await trx.raw<{ rows: { source_key: string; tries: number }[] }>(
    `update one_time_codes set ended_at = :now
      where used_at is null and ended_at is null and purpose = 'identity'
        and ((source_key = :sourceKey and expires_at <= :now)
          or (conversation_id = :conversationId and channel_user_id = :channelUserId))
      returning source_key, tries`,
    { now, sourceKey, conversationId: caller.conversationId, channelUserId: caller.channelUserId },
  );
  return rows.filter((row) => row.tries > 0 && row.source_key === sourceKey).length;
};
