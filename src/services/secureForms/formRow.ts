import type { Knex } from 'knex';
import { type Locale, toLocale } from '../../locale.ts';
import type { Channel, ChatCaller } from '../identity/caller.ts';
import { hashToken } from '../ids.ts';
import { isPurpose } from './purposes.ts';
import type { OpenForm } from './types.ts';

export interface FormRow {
  id: string;
  link_sealed: string | null;
  purpose: string;
  user_id: string;
  verification_id: string;
  channel: Channel;
  conversation_id: string;
  channel_user_id: string;
  operation_id: string;
  locale: Locale;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

/** What became of a form; `open` until it is used, ended by something else, or its time is over. */
export type FormState = 'open' | 'done' | 'ended' | 'expired';

/** The form that a link names; null for a link of nobody. */
export const findForm = async (knex: Knex, token: string): Promise<FormRow | null> => {
  const row = await knex<FormRow>('secure_forms')
    .where({ token_hash: hashToken(token) } as object)
    .first();
  return row ?? null;
};

export const stateOf = (row: FormRow, now: Date): FormState => {
  if (row.used_at) return 'done';
  if (row.expires_at <= now) return 'expired';
  return row.ended_at ? 'ended' : 'open';
};

/** The row as its purpose's handler sees it; null for a purpose that this version does not know (any more). */
export const formOf = (row: FormRow): OpenForm | null =>
  isPurpose(row.purpose)
    ? {
        id: row.id,
        purpose: row.purpose,
        accountId: row.user_id,
        channel: row.channel,
        conversationId: row.conversation_id,
        channelUserId: row.channel_user_id,
        operationId: row.operation_id,
        locale: toLocale(row.locale) ?? 'en',
      }
    : null;

/**
 * Whose rights a form's act has: the owner's in the chat that asked for it, as far as the verification there still holds. The
 * account is named so that no other person's verification counts; by itself it is worth level 1, and no form's operation is
 * content with that. Guesses are counted by account: `source` names none.
 */
export const callerOf = (form: OpenForm): ChatCaller => ({
  via: 'chat',
  channel: form.channel,
  conversationId: form.conversationId,
  channelUserId: form.channelUserId,
  accountId: form.accountId,
  source: `form:${form.id}`,
});

/** Being filled in is a use of the verification that a form was opened under, however long it took. */
export const prolongVerification = (knex: Knex, row: FormRow, now: Date): Promise<unknown> =>
  knex('verifications')
    .where({ id: row.verification_id, ended_at: null })
    .where('expires_at', '>', now)
    .update({ last_used_at: now });
