import { v4 } from 'uuid';
import { type RemoveAccessInput, removeAccess } from '../../../src/services/access/removeAccess.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { createAccessFixture } from './accessFixture.ts';

/** The access fixture, with people verified at level 2 and the act that takes access away. */
export const createRemovalFixture = async (options: { poolSize?: number } = {}) => {
  const at = await createAccessFixture(options);
  const { knex, clock, deps } = at;

  /** In the chat, verified just now with the PDN (null: without one), the question gate passed. */
  const verified = async (
    userId: string,
    pdn: string | null,
    options: { gate?: boolean } = {},
  ): Promise<ChatCaller> => {
    const caller = await at.inChat(userId);
    const now = clock.now();
    await knex('verifications').where({ user_id: caller.accountId }).update({ ended_at: now });
    await knex('verifications').insert({
      id: v4(),
      user_id: caller.accountId,
      dealership_id: pdn && (await at.dealershipOf(pdn)),
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      level: 2,
      gate_passed_at: options.gate === false ? null : now,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + 15 * 60_000),
    });
    return caller;
  };

  /** By default Dana Whitfield takes Credit Application from Marcus Reyes at Lakeside Motors, now. */
  const remove = async (
    input: Partial<RemoveAccessInput> & { by?: string; from?: string; pdn?: string } = {},
  ) => {
    const { by = 'dwhitfield', from = 'mreyes', pdn = '10482', ...given } = input;
    return removeAccess(deps, {
      caller: given.caller ?? (await verified(by, pdn)),
      operationId: v4(),
      dealershipId: await at.dealershipOf(pdn),
      membershipId: await at.membershipOf(from, pdn),
      offboarding: false,
      codes: given.offboarding ? [] : ['ecredit'],
      on: null,
      locale: 'en',
      ...given,
    });
  };

  const statusOf = async (userId: string): Promise<string> =>
    (await knex('users').where({ user_id: userId }).first('status')).status;
  /** Codes held right now at a dealership. */
  const held = async (userId: string, pdn: string): Promise<string[]> =>
    knex('entitlements')
      .where({ membership_id: await at.membershipOf(userId, pdn) })
      .whereRaw('valid_from <= ? and (valid_to is null or valid_to > ?)', [clock.now(), clock.now()])
      .orderBy('application_code')
      .pluck('application_code');
  const isMember = async (userId: string, pdn: string): Promise<boolean> =>
    (await knex('memberships')
      .where({ id: await at.membershipOf(userId, pdn), ended_at: null })
      .first('id')) !== undefined;
  /** What the portal was told since the database was filled. */
  const feed = async (): Promise<string[]> => {
    const rows: { kind: string; user_id: string; application_code: string | null }[] = await knex(
      'portal_changes as c',
    )
      .join('users as u', 'u.id', 'c.user_id')
      .where('c.at', '>=', '2026-11-24')
      .orderBy('c.seq')
      .select('c.kind', 'u.user_id', 'c.application_code');
    return rows.map((row) => [row.kind, row.user_id, row.application_code].filter(Boolean).join(' '));
  };
  /** Verbs of the trail about removals. */
  const trail = async (): Promise<string[]> =>
    knex('audit_events').where('at', '>=', '2026-11-24').orderBy(['chain', 'seq']).pluck('verb');

  return { ...at, verified, remove, statusOf, held, isMember, feed, trail };
};
export type RemovalFixture = Awaited<ReturnType<typeof createRemovalFixture>>;
