import { tellOwner } from '../../../src/services/notices/tellOwner.ts';
import type { OwnerNotice } from '../../../src/services/notices/types.ts';
import { createAccessFixture } from '../access/accessFixture.ts';

const link = /\/not-me\/([\w-]{43})/;

/** The demo dealerships, and an account that somebody changes. */
export const createFreezeFixture = async (options: { poolSize?: number } = {}) => {
  const at = await createAccessFixture(options);
  const tell = async (userId: string, notice: Partial<OwnerNotice> = {}) => {
    const accountId = await at.userIdOf(userId);
    await at.knex.transaction((trx) =>
      tellOwner(at.deps, trx, { accountId, kind: 'password', channel: 'webchat', ...notice }),
    );
  };
  return {
    ...at,
    tell,
    /** Changes the address as its service does, without its questions. */
    changeEmail: async (userId: string, email: string) => {
      await tell(userId, { kind: 'email', newEmail: email });
      await at.knex('users').where({ user_id: userId }).update({ email });
    },
    /** The token of the newest link that was mailed to an address. */
    tokenTo: async (email: string): Promise<string> => {
      const mail = (await at.mails()).findLast(({ to, text }) => to === email && link.test(text));
      return link.exec(mail?.text ?? '')?.[1] ?? 'none';
    },
    statusOf: async (userId: string): Promise<string> =>
      (await at.knex('users').where({ user_id: userId }).first('status')).status,
    trail: async (userId: string): Promise<string[]> =>
      at
        .knex('audit_events')
        .where({ subject_id: await at.userIdOf(userId) })
        .orderBy(['chain', 'seq'])
        .pluck('verb'),
  };
};

export type FreezeFixture = Awaited<ReturnType<typeof createFreezeFixture>>;
