import type { Knex } from 'knex';
import type { ChatCaller } from './caller.ts';
import type { AssuranceLevel } from './types.ts';

/** A verification lasts 15 minutes, and ends 5 minutes after it was last used (SECURITY.md, "Assurance"). */
export const verificationMs = 15 * 60_000;
export const verificationIdleMs = 5 * 60_000;

export interface LiveVerification {
  accountId: string;
  level: AssuranceLevel;
  dealershipId: string | null;
  /** Two challenge questions were answered in it. */
  gatePassed: boolean;
}

interface Row {
  user_id: string;
  level: number;
  dealership_id: string | null;
  gate_passed_at: Date | null;
}

const columns = 'user_id, level, dealership_id, gate_passed_at';
const bound = `channel = :channel and conversation_id = :conversationId and channel_user_id = :channelUserId
  and ended_at is null and expires_at > :now and last_used_at > :idleSince
  and (cast(:accountId as uuid) is null or user_id = cast(:accountId as uuid))`;

const bindings = (caller: ChatCaller, now: Date) => ({
  channel: caller.channel,
  conversationId: caller.conversationId,
  channelUserId: caller.channelUserId,
  accountId: caller.accountId,
  now,
  idleSince: new Date(now.getTime() - verificationIdleMs),
});

const view = (row: Row | undefined): LiveVerification | null =>
  row
    ? {
        accountId: row.user_id,
        level: row.level === 3 ? 3 : 2,
        dealershipId: row.dealership_id,
        gatePassed: row.gate_passed_at !== null,
      }
    : null;

/**
 * The verification that holds for this channel user in this conversation now. One that was made for another account than
 * the channel vouches for does not.
 */
export const liveVerification = async (knex: Knex, caller: ChatCaller, now: Date) => {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select ${columns} from verifications where ${bound}`,
    bindings(caller, now),
  );
  return view(rows[0]);
};

/** The same, and its five idle minutes begin anew. */
export const useVerification = async (knex: Knex, caller: ChatCaller, now: Date) => {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `update verifications set last_used_at = :now where ${bound} returning ${columns}`,
    bindings(caller, now),
  );
  return view(rows[0]);
};
