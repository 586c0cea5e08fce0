import { v4 } from 'uuid';
import { loadConfig } from '../../../src/config.ts';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { decideRequest } from '../../../src/services/access/decideRequest.ts';
import { type FileRequestInput, fileRequest } from '../../../src/services/access/fileRequest.ts';
import { runDueAccess } from '../../../src/services/access/runDueAccess.ts';
import type { FiledRequest } from '../../../src/services/access/types.ts';
import { withdrawRequest } from '../../../src/services/access/withdrawRequest.ts';
import type { Caller, ChatCaller } from '../../../src/services/identity/caller.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { createTableJobs } from '../../support/tableJobs.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

/** What a promise was refused with; throws if it was not. */
export const refusal = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw error ?? new Error('was not refused');
};

/** The demo dealerships, a still clock (Tuesday 24 November 2026, 10:00 in Detroit), and the acts on access. */
export const createAccessFixture = async (options: { poolSize?: number } = {}) => {
  const database: Database = await openTestDatabase(options);
  const { knex } = database;
  const outbox = await createTableJobs(knex);
  const clock = createFakeClock();
  const deps = {
    knex,
    clock,
    keyring: testKeyring,
    hasher: testHasher,
    jobs: outbox.jobs,
    brand: loadConfig({}).brand,
    publicUrl: () => 'https://help.example',
  };
  const userIdOf = async (userId: string): Promise<string> =>
    (await knex('users').where({ user_id: userId }).first('id')).id;
  const dealershipOf = async (pdn: string): Promise<string> =>
    (await knex('dealerships').where({ pdn }).first('id')).id;
  const membershipOf = async (userId: string, pdn: string): Promise<string> =>
    (
      await knex('memberships')
        .where({ user_id: await userIdOf(userId), dealership_id: await dealershipOf(pdn) })
        .first('id')
    ).id;

  /** Signed in on our page with the password: level 2. */
  const onPage = async (userId: string): Promise<Caller> => ({
    via: 'page',
    accountId: await userIdOf(userId),
    signedInWith: 'password',
  });
  /** Signed in at the portal, in the chat: level 1. */
  const inChat = async (userId: string): Promise<ChatCaller> => ({
    via: 'chat',
    channel: 'webchat',
    conversationId: `conversation of ${userId}`,
    channelUserId: `dl_${userId}`,
    accountId: await userIdOf(userId),
    source: `portal:${userId}`,
  });
  const agent = async (login: string): Promise<Caller> => ({
    via: 'agent',
    agentId: (await knex('agents').where({ login }).first('id')).id,
  });

  /** Files a request; by default Marcus Reyes asks for SmartAuction at Lakeside Motors from today on, in the chat. */
  const file = async (
    input: Partial<FileRequestInput> & { from?: string; for?: string; pdn?: string } = {},
  ): Promise<FiledRequest> => {
    const { from = 'mreyes', for: beneficiary = from, pdn = '10482', ...given } = input;
    return fileRequest(deps, {
      caller: await inChat(from),
      operationId: v4(),
      dealershipId: await dealershipOf(pdn),
      beneficiaryMembershipId: await membershipOf(beneficiary, pdn),
      codes: ['smartauction'],
      reason: 'Selling trade-ins at auction',
      startOn: '2026-11-24',
      endOn: null,
      locale: 'en',
      ...given,
    });
  };
  const itemIds = (requestId: string): Promise<string[]> =>
    knex('access_request_items').where({ request_id: requestId }).orderBy('application_code').pluck('id');
  /** Decides all items of a request alike. */
  const decide = async (
    requestId: string,
    caller: Caller,
    verdict: 'approve' | 'deny' = 'approve',
    given: { operationId?: string; note?: string } = {},
  ) =>
    decideRequest(deps, {
      caller,
      operationId: given.operationId ?? v4(),
      requestId,
      decisions: (await itemIds(requestId)).map((itemId) => ({ itemId, verdict })),
      note: given.note ?? null,
    });

  return {
    ...outbox,
    knex,
    clock,
    deps,
    userIdOf,
    dealershipOf,
    membershipOf,
    onPage,
    inChat,
    agent,
    file,
    itemIds,
    decide,
    withdraw: (requestId: string, caller: Caller) =>
      withdrawRequest(deps, { caller, operationId: v4(), requestId }),
    runDue: () => runDueAccess(deps),
    states: (requestId: string): Promise<string[]> =>
      knex('access_request_items')
        .where({ request_id: requestId })
        .orderBy('application_code')
        .pluck('state'),
    setStatus: async (userId: string, status: string) => {
      await knex('users').where({ user_id: userId }).update({ status });
    },
    entitlements: async (
      userId: string,
      code: string,
    ): Promise<{ valid_from: Date; valid_to: Date | null }[]> =>
      knex('entitlements as e')
        .join('memberships as m', 'm.id', 'e.membership_id')
        .where({ 'm.user_id': await userIdOf(userId), 'e.application_code': code })
        .orderBy('e.valid_from')
        .select('e.valid_from', 'e.valid_to'),
    /** Verbs of the trail, but for what filled the database, in the order of their chains. */
    verbs: (): Promise<string[]> =>
      knex('audit_events')
        .whereIn('subject_type', ['access_item', 'access_request', 'entitlement', 'ticket'])
        .orderBy(['chain', 'seq'])
        .pluck('verb'),
    close: () => database.close(),
  };
};
export type AccessFixture = Awaited<ReturnType<typeof createAccessFixture>>;
