import { v4 } from 'uuid';
import { confirmEmailChange } from '../../../src/services/emailChanges/confirmEmailChange.ts';
import { planEmailChange } from '../../../src/services/emailChanges/planEmailChange.ts';
import { requestEmailChange } from '../../../src/services/emailChanges/requestEmailChange.ts';
import { resendEmailCode } from '../../../src/services/emailChanges/resendEmailCode.ts';
import { withdrawEmailChange } from '../../../src/services/emailChanges/withdrawEmailChange.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { createFreezeFixture } from '../freezes/freezeFixture.ts';

const digits = /^\d{8}$/m;

/** The demo dealerships, and the acts of a change of e-mail. */
export const createEmailFixture = async (options: { poolSize?: number } = {}) => {
  const at = await createFreezeFixture(options);
  /** Somebody in a conversation of their own who is re-authenticated. */
  const reauthenticated = async (userId: string, level = 3): Promise<ChatCaller> => {
    const caller = await at.inChat(userId);
    const now = at.clock.now();
    await at.knex('verifications').where({ conversation_id: caller.conversationId }).delete();
    await at.knex('verifications').insert({
      id: v4(),
      user_id: caller.accountId,
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      level,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + 15 * 60_000),
    });
    return caller;
  };
  const request = (caller: ChatCaller, email: string, operationId: string = v4()) =>
    requestEmailChange(at.deps, { caller, operationId, email });
  return {
    ...at,
    reauthenticated,
    plan: (caller: ChatCaller, email: string) => planEmailChange(at.deps, { caller, email }),
    request,
    /** Asks for a change, and returns its id; throws if it is refused. */
    ask: async (caller: ChatCaller, email: string): Promise<string> => {
      const result = await request(caller, email);
      if (result.kind !== 'sent') throw new Error(JSON.stringify(result));
      return result.changeId;
    },
    confirm: (caller: ChatCaller, changeId: string, code: string, operationId: string = v4()) =>
      confirmEmailChange(at.deps, { caller, operationId, changeId, code }),
    resend: (caller: ChatCaller, changeId: string) =>
      resendEmailCode(at.deps, { caller, operationId: v4(), changeId }),
    withdrawChange: (caller: ChatCaller, changeId: string) =>
      withdrawEmailChange(at.deps, { caller, operationId: v4(), changeId }),
    /** The newest code that was mailed to an address. */
    codeTo: async (email: string): Promise<string> => {
      const mail = (await at.mails()).findLast(({ to, text }) => to === email && digits.test(text));
      return digits.exec(mail?.text ?? '')?.[0] ?? 'none';
    },
    emailOf: async (userId: string): Promise<string> =>
      (await at.knex('users').where({ user_id: userId }).first('email')).email,
  };
};

export type EmailFixture = Awaited<ReturnType<typeof createEmailFixture>>;
