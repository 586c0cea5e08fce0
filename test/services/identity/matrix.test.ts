import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { authorise } from '../../../src/services/identity/authorise.ts';
import type { Caller, ChatCaller } from '../../../src/services/identity/caller.ts';
import { type OperationId, operations } from '../../../src/services/identity/operations.ts';
import { requirement } from '../../../src/services/identity/requirement.ts';
import { newId } from '../../../src/services/ids.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';

/** What the written policy asks for an operation. */
interface Policy {
  /** Of somebody for whom the channel vouches, or who signed in on our page. */
  signedIn: 1 | 2 | 3;
  /** Of a visitor. */
  visitor: 2 | 3;
  /** With two of the challenge questions. */
  gate?: true;
  /** Also while the account is locked or idle. */
  whileLocked?: true;
  administrator?: true;
  supervisor?: true;
  /** Every agent of the help desk, supervisors too. */
  agent?: true;
  /** What is enough while an agent has opened a re-enrolment for the account. */
  reenrolling?: Pick<Policy, 'signedIn' | 'visitor' | 'whileLocked'>;
  /** No user may, whoever it is. */
  agentsOnly?: true;
}

const own1: Policy = { signedIn: 1, visitor: 2 };
const own2: Policy = { signedIn: 2, visitor: 2 };
const own3: Policy = { signedIn: 3, visitor: 3 };
const administrator1: Policy = { signedIn: 1, visitor: 2, administrator: true };
const administrator2: Policy = { signedIn: 2, visitor: 2, administrator: true };

/**
 * The policy in the policy's own words, written down by hand and not read from `operations`: a rule that is changed by mistake
 * differs from its row here. A new operation gets its row, or this does not compile.
 */
const policy: Record<OperationId, Policy> = {
  // "own status, withdraw, keep-alive, requesting access that a person must approve: 1 (a visitor: 2)"
  viewOwnRequests: own1,
  withdrawRequest: own1,
  keepAlive: own1,
  requestAccess: own1,
  requestAccessForColleague: administrator1,
  findColleagues: administrator1,
  viewOwnAccess: own1,
  viewAdministrators: own1,
  // "request with automatic grant, … edit profile: 2"
  requestAutomaticAccess: own2,
  requestAutomaticAccessForColleague: administrator2,
  editProfile: own2,
  viewOwnSecurity: own2,
  // "read the dealership's access: 1 + administrator"
  viewDealershipAccess: administrator1,
  viewOwnDecisions: administrator1,
  // "decide a request: 1 in Teams or signed in (sensitive applications: 2) and administrator"; unanswered, the supervisors do
  viewWaitingRequests: { ...administrator1, supervisor: true },
  decideRequest: { ...administrator1, supervisor: true },
  decideSensitiveRequest: { ...administrator2, supervisor: true },
  // "remove own … 2 · remove others 2 + administrator · off-board 2 + gate + administrator"
  removeOwnAccess: own2,
  removeColleagueAccess: administrator2,
  offboardColleague: { ...administrator2, gate: true },
  // "a planned removal is taken back with the rights of a removal: own 2, others' 2 + administrator, never of oneself"
  withdrawOwnRemoval: own2,
  withdrawColleagueRemoval: administrator2,
  // "change known password 2 · reset 2 + gate (of who is locked out) · e-mail, questions, secret 3"
  changePassword: own2,
  resetPassword: { ...own2, gate: true, whileLocked: true },
  updateEmail: own3,
  // "after a caller check an agent opens a 30-min re-enrolment form for the verified owner", who may have locked themselves out
  changeChallengeQuestions: { ...own3, reenrolling: { ...own2, whileLocked: true } },
  changeSecretQuestion: own3,
  // "beyond 180 days they [the administrators] must approve"
  decideReactivation: { ...administrator1, supervisor: true },
  // "unfreezing: a supervisor"
  viewFrozenAccounts: { ...own2, supervisor: true, agentsOnly: true },
  unfreezeAccount: { ...own2, supervisor: true, agentsOnly: true },
  // "after a caller check an agent opens …"
  checkCaller: { ...own2, agent: true, agentsOnly: true },
  openReenrolment: { ...own2, agent: true, agentsOnly: true },
  // Links that only reduce power may work anywhere; in the chat whose account it is must be known.
  freezeOwnAccount: { ...own1, whileLocked: true },
  // The gate leads to "reset of a forgotten password", which a locked account needs; level 3 is level 2 and a password.
  answerChallengeQuestions: { ...own2, whileLocked: true },
  reauthenticate: own2,
};

type Level = 0 | 1 | 2 | 3;
type Status = 'active' | 'locked' | 'idle' | 'frozen' | 'offboarded';

/** Somebody who asks, as far as the policy can tell people apart. */
interface Asking {
  who: 'member' | 'administrator' | 'agent' | 'supervisor';
  via: 'visitor' | 'portal' | 'password on our page' | 'portal token on our page' | 'console';
  level: Level;
  gate?: true;
  status?: Status;
  reenrolling?: true;
}

const people: Asking[] = [
  { who: 'member', via: 'visitor', level: 0 },
  ...(['member', 'administrator'] as const).flatMap((who): Asking[] => [
    { who, via: 'visitor', level: 2 },
    { who, via: 'visitor', level: 2, gate: true },
    { who, via: 'visitor', level: 3, gate: true },
    { who, via: 'portal', level: 1 },
    { who, via: 'portal', level: 2 },
    { who, via: 'portal', level: 2, gate: true },
    { who, via: 'portal', level: 3, gate: true },
    { who, via: 'password on our page', level: 2 },
    { who, via: 'portal token on our page', level: 1 },
  ]),
  ...(['locked', 'idle', 'frozen', 'offboarded'] as const).flatMap((status): Asking[] => [
    { who: 'administrator', via: 'portal', level: 3, gate: true, status },
    { who: 'member', via: 'visitor', level: 2, status },
    { who: 'member', via: 'visitor', level: 2, status, reenrolling: true },
  ]),
  { who: 'member', via: 'portal', level: 1, reenrolling: true },
  { who: 'member', via: 'visitor', level: 2, reenrolling: true },
  { who: 'agent', via: 'console', level: 2 },
  { who: 'supervisor', via: 'console', level: 2 },
];

const places = ['nowhere in particular', 'own dealership', 'other dealership'] as const;
type Place = (typeof places)[number];

/** What the policy says to one who asks: "allowed", or the first thing that is missing. */
const verdictOf = (policy: Policy, asking: Asking, place: Place): string => {
  const { who, via, level, gate, status = 'active', reenrolling } = asking;
  const rule = reenrolling ? { ...policy, ...policy.reenrolling } : policy;
  if (who === 'agent' || who === 'supervisor') {
    if (rule.agent) return 'allowed';
    if (!rule.supervisor) return 'notAllowed agent';
    return who === 'supervisor' ? 'allowed' : 'notAllowed notSupervisor';
  }
  const needed = via === 'visitor' ? rule.visitor : rule.signedIn;
  if (level < needed || (rule.gate && (level < 2 || !gate))) return `verificationRequired ${needed}`;
  const isLocked = status === 'locked' || status === 'idle';
  if (status !== 'active' && !(rule.whileLocked && isLocked)) return `notAllowed ${status}`;
  if (place === 'other dealership') return 'notAllowed notMember';
  if (rule.agentsOnly) return 'notAllowed notAgent';
  return rule.administrator && who !== 'administrator' ? 'notAdministrator' : 'allowed';
};

describe('who may do what', () => {
  let database: Database;
  const clock = createFakeClock();
  let ids: Record<'member' | 'administrator' | 'agent' | 'supervisor' | 'own' | 'other', string>;

  before(async () => {
    database = await openTestDatabase();
    const { knex } = database;
    const idOf = async (table: string, where: Record<string, string>): Promise<string> =>
      (await knex(table).where(where).first('id')).id;
    ids = {
      member: await idOf('users', { user_id: 'pnair' }),
      administrator: await idOf('users', { user_id: 'dwhitfield' }),
      agent: await idOf('agents', { login: 'agent1' }),
      supervisor: await idOf('agents', { login: 'lead' }),
      own: await idOf('dealerships', { pdn: '10482' }),
      other: await idOf('dealerships', { pdn: '20917' }),
    };
  });
  after(() => database.close());

  const chatCaller = (conversationId: string, accountId: string | null): ChatCaller => ({
    via: 'chat',
    channel: 'webchat',
    conversationId,
    channelUserId: `dl_${conversationId}`,
    accountId,
    source: conversationId,
  });

  const verify = async (caller: ChatCaller, accountId: string, asking: Asking) =>
    database.knex('verifications').insert({
      id: newId(clock),
      user_id: accountId,
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      level: asking.level,
      gate_passed_at: asking.gate ? clock.now() : null,
      created_at: clock.now(),
      last_used_at: clock.now(),
      expires_at: new Date(clock.now().getTime() + 15 * 60_000),
    });

  const openReenrolment = async (user_id: string) => {
    const [check_id, now] = [newId(clock), clock.now()];
    await database
      .knex('caller_checks')
      .insert({ id: check_id, user_id, agent_id: ids.agent, opened_at: now });
    const expires_at = new Date(now.getTime() + 30 * 60_000);
    await database
      .knex('reenrolments')
      .insert({ id: newId(clock), user_id, check_id, opened_at: now, expires_at });
  };

  const callerOf = async (asking: Asking, name: string): Promise<Caller> => {
    const { who, via } = asking;
    if (who === 'agent' || who === 'supervisor') return { via: 'agent', agentId: ids[who] };
    const accountId = ids[who];
    if (via === 'password on our page') return { via: 'page', accountId, signedInWith: 'password' };
    if (via === 'portal token on our page') return { via: 'page', accountId, signedInWith: 'portalToken' };
    const caller = chatCaller(name, via === 'portal' ? accountId : null);
    if (asking.level >= 2) await verify(caller, accountId, asking);
    return caller;
  };

  const answerOf = async (caller: Caller, operation: OperationId, place: Place): Promise<string> => {
    const dealershipId =
      { 'own dealership': ids.own, 'other dealership': ids.other }[place as string] ?? null;
    try {
      await authorise({ clock }, database.knex, caller, operation, { dealershipId });
      return 'allowed';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [error.code, error.details.level ?? error.details.reason].filter(Boolean).join(' ');
    }
  };

  it('is written down for every operation', () => {
    expect(Object.keys(policy).sort()).to.deep.equal(Object.keys(operations).sort());
  });

  for (const asking of people) {
    const { who, via, level, gate, status = 'active', reenrolling } = asking;
    const more = `${gate ? ' with the gate' : ''}${reenrolling ? ' re-enrolling' : ''}`;
    const name = `${status} ${who}, ${via}, level ${level}${more}`;
    it(`is kept to for: ${name}`, async () => {
      const caller = await callerOf(asking, name);
      const users = database.knex('users').where({ id: ids[who] });
      if (status !== 'active') await users.clone().update({ status });
      if (reenrolling) await openReenrolment(ids.member);
      const operationIds = Object.keys(policy) as OperationId[];
      for (const operation of operationIds) {
        for (const place of places) {
          expect(await answerOf(caller, operation, place), `${operation} at ${place}`).to.equal(
            verdictOf(policy[operation], asking, place),
          );
        }
        if (caller.via === 'agent') continue;
        const { satisfied } = await requirement({ clock, knex: database.knex }, { caller, operation });
        const lacksProof = verdictOf(policy[operation], asking, 'own dealership').startsWith('verification');
        expect(satisfied, `what dialogs are told of ${operation}`).to.equal(!lacksProof);
      }
      if (status !== 'active') await users.clone().update({ status: 'active' });
      await database.knex('reenrolments').delete();
    });
  }

  it('counts no verification of another account, channel user, conversation or time', async () => {
    const visitor = chatCaller('borrowed', null);
    await verify(visitor, ids.administrator, { who: 'administrator', via: 'visitor', level: 3, gate: true });
    const ask = (caller: ChatCaller) => answerOf(caller, 'decideSensitiveRequest', 'own dealership');
    expect(await ask(visitor)).to.equal('allowed');
    for (const borrowed of [
      { ...visitor, accountId: ids.member },
      { ...visitor, channelUserId: 'dl_another' },
      { ...visitor, conversationId: 'another' },
      { ...visitor, channel: 'msteams' as const },
    ]) {
      expect(await ask(borrowed), JSON.stringify(borrowed)).to.equal('verificationRequired 2');
    }
    clock.advance(5 * 60_000);
    expect(await ask(visitor), 'after five idle minutes').to.equal('verificationRequired 2');
    const again = chatCaller('ended', null);
    await verify(again, ids.administrator, { who: 'administrator', via: 'visitor', level: 2 });
    await database
      .knex('verifications')
      .where({ conversation_id: 'ended' })
      .update({ ended_at: clock.now() });
    expect(await ask(again), 'after it was ended').to.equal('verificationRequired 2');
  });
});
