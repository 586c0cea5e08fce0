import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { authorise } from '../../../src/services/identity/authorise.ts';
import type { Caller, ChatCaller } from '../../../src/services/identity/caller.ts';
import { findTeamsAccount } from '../../../src/services/identity/findTeamsAccount.ts';
import { type OperationId, operations } from '../../../src/services/identity/operations.ts';
import { readAccount } from '../../../src/services/identity/readAccount.ts';
import { requirement } from '../../../src/services/identity/requirement.ts';
import { newId } from '../../../src/services/ids.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';

const tenantId = '00000000-0000-4000-8000-0000000000aa';
const visitor: ChatCaller = {
  via: 'chat',
  channel: 'webchat',
  conversationId: 'c1',
  channelUserId: 'dl_1',
  accountId: null,
  source: 'c1 127.0.0.1',
};

describe('identity', () => {
  let database: Database;
  let clock: ReturnType<typeof createFakeClock>;
  const idOf = async (table: string, where: Record<string, string>): Promise<string> =>
    (await database.knex(table).where(where).first('id')).id;
  const account = (userId: string) => idOf('users', { user_id: userId });
  const dealership = (pdn: string) => idOf('dealerships', { pdn });
  const signedIn = async (userId: string): Promise<ChatCaller> => ({
    ...visitor,
    accountId: await account(userId),
  });
  const onPage = async (userId: string, signedInWith: 'password' | 'portalToken'): Promise<Caller> => ({
    via: 'page',
    accountId: await account(userId),
    signedInWith,
  });
  const agent = async (login: string): Promise<Caller> => ({
    via: 'agent',
    agentId: await idOf('agents', { login }),
  });
  const verify = async (caller: ChatCaller, userId: string) =>
    database.knex('verifications').insert({
      id: newId(clock),
      user_id: await account(userId),
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      level: 2,
      created_at: clock.now(),
      last_used_at: clock.now(),
      expires_at: new Date(clock.now().getTime() + 15 * 60_000),
    });
  const allowed = (caller: Caller, operation: OperationId, dealershipId?: string) =>
    database.knex.transaction((trx) =>
      authorise({ clock }, trx, caller, operation, dealershipId ? { dealershipId } : {}),
    );
  const refused = async (caller: Caller, operation: OperationId, dealershipId?: string) => {
    const error = await allowed(caller, operation, dealershipId).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error ?? new Error('was allowed');
  };

  beforeEach(async () => {
    database = await openTestDatabase();
    clock = createFakeClock();
  });
  afterEach(() => database.close());

  it('reads an account with its memberships at several dealerships', async () => {
    const marcus = await readAccount({ knex: database.knex }, { accountId: await account('mreyes') });
    expect(marcus).to.include({ fullName: 'Marcus Reyes', email: 'mreyes@lakeside.example', locale: 'en' });
    expect(marcus?.memberships.map(({ pdn, title }) => [pdn, title])).to.have.deep.members([
      ['10482', 'Finance Manager'],
      ['20917', 'Finance Manager'],
    ]);
    const nobody = await readAccount({ knex: database.knex }, { accountId: newId(clock) });
    expect(nobody).to.equal(null);
  });

  it('knows linked Teams users of the right tenant, unless off-boarded', async () => {
    const aadObjectId = '00000000-0000-4000-8000-000000000102';
    const find = (input: { tenantId: string; aadObjectId: string }) => findTeamsAccount(database, input);
    expect(await find({ tenantId, aadObjectId })).to.equal(await account('pnair'));
    expect(await find({ tenantId: 'another', aadObjectId })).to.equal(null);
    await database.knex('users').where({ user_id: 'pnair' }).update({ status: 'offboarded' });
    expect(await find({ tenantId, aadObjectId })).to.equal(null);
  });

  it('wants a verification of visitors for every operation', async () => {
    for (const operation of Object.keys(operations) as OperationId[]) {
      expect(await refused(visitor, operation), operation).to.deep.equal({
        code: 'verificationRequired',
        level: operations[operation].visitorLevel,
        missing: 'code',
      });
    }
  });

  it('lets signed-in users do what level 1 may, and no more', async () => {
    const marcus = await signedIn('mreyes');
    const lakeside = await dealership('10482');
    expect(await allowed(marcus, 'requestAccess', lakeside)).to.include({ level: 1, isAdministrator: false });
    expect(await refused(marcus, 'requestAutomaticAccess', lakeside)).to.deep.equal({
      code: 'verificationRequired',
      level: 2,
      missing: 'code',
    });
    await verify(marcus, 'mreyes');
    expect(await allowed(marcus, 'requestAutomaticAccess', lakeside)).to.include({ level: 2 });
  });

  it('tells dialogs in time whether to verify first', async () => {
    const deps = { knex: database.knex, clock };
    const ask = (caller: Caller, operation: OperationId) => requirement(deps, { caller, operation });
    expect(await ask(visitor, 'requestAccess')).to.deep.equal({
      satisfied: false,
      level: 2,
      missing: 'code',
    });
    expect(await ask(await signedIn('mreyes'), 'requestAccess')).to.include({ satisfied: true, level: 1 });
    await verify(visitor, 'mreyes');
    expect(await ask(visitor, 'requestAccess')).to.deep.equal({
      satisfied: true,
      level: 2,
      missing: null,
    });
    expect((await ask(await agent('lead'), 'requestAccess')).satisfied).to.equal(false);
  });

  it('prolongs a verification while it is used, fifteen minutes at the most', async () => {
    await verify(visitor, 'mreyes');
    for (let minutes = 4; minutes < 15; minutes += 4) {
      clock.advance(4 * 60_000);
      expect(await allowed(visitor, 'viewOwnRequests')).to.include({ level: 2 });
    }
    clock.advance(3 * 60_000);
    expect(await refused(visitor, 'viewOwnRequests')).to.include({ code: 'verificationRequired' });
  });

  it('wants administrators of the very dealership', async () => {
    const dana = await signedIn('dwhitfield');
    const [lakeside, harbor] = [await dealership('10482'), await dealership('20917')];
    expect(await allowed(dana, 'decideRequest', lakeside)).to.include({ isAdministrator: true });
    expect(await refused(dana, 'decideRequest', harbor)).to.deep.equal({
      code: 'notAllowed',
      reason: 'notMember',
    });
    expect(await refused(await signedIn('mreyes'), 'decideRequest', lakeside)).to.deep.equal({
      code: 'notAdministrator',
      dealershipId: lakeside,
    });
    await database.knex('memberships').where({ user_id: dana.accountId }).update({ ended_at: clock.now() });
    expect(await refused(dana, 'decideRequest', lakeside)).to.include({ reason: 'notMember' });
  });

  it('counts a password on our page as level 2, the portal token as level 1', async () => {
    const lakeside = await dealership('10482');
    const withPassword = await onPage('dwhitfield', 'password');
    const withToken = await onPage('dwhitfield', 'portalToken');
    expect(await allowed(withPassword, 'decideSensitiveRequest', lakeside)).to.include({ level: 2 });
    expect(await allowed(withToken, 'decideRequest', lakeside)).to.include({ level: 1 });
    expect(await refused(withToken, 'decideSensitiveRequest', lakeside)).to.include({
      code: 'verificationRequired',
    });
  });

  it('lets supervisors decide, other agents nothing', async () => {
    expect(await allowed(await agent('lead'), 'decideSensitiveRequest')).to.include({ isSupervisor: true });
    expect(await refused(await agent('agent1'), 'decideRequest')).to.include({ reason: 'notSupervisor' });
    expect(await refused(await agent('lead'), 'requestAccess')).to.include({ reason: 'agent' });
  });

  it('refuses whoever is not active, with the reason', async () => {
    for (const status of ['locked', 'idle', 'frozen', 'offboarded']) {
      await database.knex('users').where({ user_id: 'mreyes' }).update({ status });
      expect(await refused(await signedIn('mreyes'), 'viewOwnRequests')).to.deep.equal({
        code: 'notAllowed',
        reason: status,
      });
    }
  });
});
