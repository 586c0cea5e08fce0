import { v4 } from 'uuid';
import { loadConfig } from '../../../src/config.ts';
import { assurance } from '../../../src/services/identity/assurance.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import type { Keyring } from '../../../src/services/secrets/keyring.ts';
import { beginVerification } from '../../../src/services/verification/beginVerification.ts';
import { checkCode } from '../../../src/services/verification/checkCode.ts';
import { resendCode } from '../../../src/services/verification/resendCode.ts';
import type { BeginVerificationResult, TypedIdentity } from '../../../src/services/verification/types.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { createTableJobs } from '../../support/tableJobs.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

export const marcus: TypedIdentity = { userId: 'mreyes', pdn: '10482' };
const digits = /^\d{8}$/m;

/** A visitor in a conversation of their own. */
export const visitor = (name: string, source = `source of ${name}`): ChatCaller => ({
  via: 'chat',
  channel: 'webchat',
  conversationId: `conversation ${name}`,
  channelUserId: `dl_${name}`,
  accountId: null,
  source,
});

/** The demo dealerships, a still clock, an outbox in a table, and the acts of verification. */
export const createVerificationFixture = async (options: { poolSize?: number } = {}) => {
  const database = await openTestDatabase(options);
  const outbox = await createTableJobs(database.knex);
  const clock = createFakeClock();
  const deps = {
    knex: database.knex,
    clock,
    keyring: testKeyring as Keyring,
    hasher: testHasher,
    jobs: outbox.jobs,
    brand: loadConfig({}).brand,
  };
  const begin = (caller: ChatCaller, typed: TypedIdentity | null, operationId: string = v4()) =>
    beginVerification(deps, { caller, operationId, typed, locale: 'en' });
  const check = (caller: ChatCaller, codeId: string, code: string, operationId: string = v4()) =>
    checkCode(deps, { caller, operationId, codeId, code });

  return {
    database,
    deps,
    clock,
    outbox,
    begin,
    check,
    resend: (caller: ChatCaller, codeId: string) =>
      resendCode(deps, { caller, operationId: v4(), codeId, locale: 'en' }),
    assurance: (caller: ChatCaller) => assurance(deps, { caller }),
    accountIdOf: async (userId: string): Promise<string> =>
      (await database.knex('users').where({ user_id: userId }).first('id')).id,
    /** Begins and returns the code's id; throws if the source is paused. */
    send: async (caller: ChatCaller, typed: TypedIdentity | null = marcus): Promise<string> => {
      const result: BeginVerificationResult = await begin(caller, typed);
      if (result.kind !== 'sent') throw new Error(result.kind);
      return result.codeId;
    },
    /** The code of the newest mail. */
    mailedCode: async (): Promise<string> => {
      const mails = await outbox.mails();
      return digits.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
    },
    /** Uses a code up by five wrong tries. */
    fail: async (caller: ChatCaller, codeId: string) => {
      let last = await check(caller, codeId, 'wrong');
      for (let tries = 1; tries < 5; tries += 1) last = await check(caller, codeId, 'wrong');
      return last;
    },
  };
};

export type VerificationFixture = Awaited<ReturnType<typeof createVerificationFixture>>;
