import type { Knex } from 'knex';
import type { ChatCaller } from '../identity/caller.ts';
import { codeTries } from './rules.ts';

/** What a code is for: to prove who it is, or that a new mailbox is theirs. One is never good for the other. */
export type CodePurpose = 'identity' | 'email';

export interface CodeRow {
  id: string;
  user_id: string | null;
  dealership_id: string | null;
  source_key: string;
  account_key: string;
  code_mac: string;
  tries: number;
  sent_at: Date;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The code of this channel user in this conversation, locked; null for anybody else's. */
export const lockCode = async (
  trx: Knex,
  caller: ChatCaller,
  codeId: string,
  purpose: CodePurpose,
): Promise<CodeRow | null> => {
  if (!uuid.test(codeId)) return null;
  const row = await trx('one_time_codes')
    .where({
      id: codeId,
      purpose,
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
    })
    .forUpdate()
    .first<CodeRow | undefined>();
  return row ?? null;
};

/** Whether it can still be typed, at least once. */
export const isLive = (row: CodeRow, now: Date): boolean =>
  row.used_at === null && row.ended_at === null && row.expires_at > now && row.tries < codeTries;
