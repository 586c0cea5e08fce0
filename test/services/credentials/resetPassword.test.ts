import { expect } from 'chai';
import { v4 } from 'uuid';
import { checkCaller } from '../../../src/services/callerChecks/checkCaller.ts';
import { openCase } from '../../../src/services/callerChecks/openCase.ts';
import { decideReactivation } from '../../../src/services/credentials/decideReactivation.ts';
import { listReactivations } from '../../../src/services/credentials/listReactivations.ts';
import { requestEmailChange } from '../../../src/services/emailChanges/requestEmailChange.ts';
import type { Caller } from '../../../src/services/identity/caller.ts';
import { markIdleAccounts } from '../../../src/services/portal/markIdleAccounts.ts';
import { signIn } from '../../../src/services/portal/signIn.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from '../secureForms/formsFixture.ts';

const fresh = 'seven quiet herons at noon';
const day = 24 * 60 * 60_000;

const helpersOf = (house: () => FormsFixture) => {
  const reset = async (userId: string, newPassword = fresh) => {
    const f = house();
    const caller = await f.verified(userId);
    await f.passGate(caller);
    const form = await f.open(caller, 'resetPassword');
    return { caller, form, result: await f.submit(caller, form, { newPassword }) };
  };
  return {
    reset,
    verdict: async (userId: string, password = fresh) =>
      (await signIn(house().deps, { userId, password, source: '192.0.2.1' })).verdict,
    verbs: async (userId: string): Promise<string[]> =>
      house()
        .knex('audit_events')
        .where({ subject_id: await house().accountIdOf(userId) })
        .orderBy('seq')
        .pluck('verb'),
    feed: async (userId: string): Promise<string[]> =>
      house()
        .knex('portal_changes')
        .where({ user_id: await house().accountIdOf(userId), application_code: null })
        .orderBy('seq')
        .pluck('kind'),
    unusedFor: (userId: string, days: number, status = 'idle') =>
      house()
        .knex('users')
        .where({ user_id: userId })
        .update({ status, last_sign_in_at: new Date(house().clock.now().getTime() - days * day) }),
    admin: async (userId: string): Promise<Caller> => ({
      via: 'page',
      accountId: await house().accountIdOf(userId),
      signedInWith: 'password',
    }),
    done: async () =>
      (await house().told()).flatMap((each) => {
        const { purpose, result } = each as { purpose: string; result: unknown };
        return purpose === 'resetPassword' ? [result] : [];
      }),
  };
};

describe('resetting a forgotten password', () => {
  let f: FormsFixture;
  beforeEach(async () => {
    f = await createFormsFixture();
  });
  afterEach(() => f.database.close());
  const { reset, verdict, verbs, feed, unusedFor, admin, done } = helpersOf(() => f);

  it('wants the question gate, puts the new one in force and takes pauses and other chats away', async () => {
    const caller = await f.verified('kchan');
    const early = await refusal(f.open(caller, 'resetPassword'));
    expect(early).to.deep.include({ code: 'verificationRequired', details: { level: 2, missing: 'gate' } });
    for (let n = 0; n < 10; n += 1) await verdict('kchan', `wrong ${n}`);
    expect(await verdict('kchan', 'harbor-lantern-4203')).to.equal('paused');
    const { result, caller: here } = await reset('kchan');
    expect(result).to.deep.equal({ kind: 'done', purpose: 'resetPassword' });
    expect(await verdict('kchan')).to.equal('accepted');
    expect(await done()).to.deep.equal([{ wasLocked: false, idle: 'no' }]);
    expect(await verbs('kchan'))
      .to.include('user.password_reset')
      .and.not.include('user.unlocked');
    const [mail] = await f.outbox.mails();
    expect(mail?.text).to.match(/had forgotten the old one[\s\S]*\/not-me\//);
    expect((await f.requirement(caller, 'editProfile')).satisfied).to.equal(false);
    expect((await f.requirement(here, 'editProfile')).satisfied).to.equal(true);
  });

  it('refuses what a change refuses', async () => {
    for (const [newPassword, text] of [
      ['harbor-lantern-4102', /last 5/],
      ['passwordpassword', /known passwords/],
    ] as const) {
      const { result } = await reset('mreyes', newPassword);
      expect(result.kind === 'problems' && result.problems[0]?.text).to.match(text);
    }
    expect(await verdict('mreyes', 'harbor-lantern-4102')).to.equal('accepted');
  });

  it('does not count for level 3 for 72 hours; a change after it does', async () => {
    await reset('kchan');
    f.clock.advance(72 * 60 * 60_000 - 1000);
    const early = await refusal(f.open(await f.verified('kchan'), 'reauthenticate'));
    expect(early).to.deep.include({ code: 'formRefused', details: { reason: 'freshReset' } });
    f.clock.advance(1001);
    expect(await f.open(await f.verified('kchan'), 'reauthenticate')).to.have.property('url');

    await reset('pnair');
    const caller = await f.verified('pnair');
    const form = await f.open(caller, 'changePassword');
    await f.submit(caller, form, { currentPassword: fresh, newPassword: 'nine loud geese at midnight' });
    expect(await f.open(await f.verified('pnair'), 'reauthenticate')).to.have.property('url');
  });

  it('cancels a change of e-mail that waits for its code, and takes level 3 away', async () => {
    const caller = await f.verified('kchan');
    await f.passGate(caller);
    const form = await f.open(caller, 'resetPassword');
    await f.knex('verifications').where({ conversation_id: caller.conversationId }).update({ level: 3 });
    const asked = await requestEmailChange(f.deps, {
      caller,
      operationId: v4(),
      email: 'kevin.chan@elsewhere.example',
    });
    expect(asked).to.have.property('kind', 'sent');
    await f.submit(caller, form, { newPassword: fresh });
    expect(await f.knex('email_changes').pluck('outcome')).to.deep.equal(['cancelled']);
    expect((await f.requirement(caller, 'updateEmail')).missing).to.equal('reauthentication');
  });

  it('unlocks', async () => {
    const { result } = await reset('tbecker');
    expect(result).to.have.property('kind', 'done');
    expect(await done()).to.deep.equal([{ wasLocked: true, idle: 'no' }]);
    expect(await verdict('tbecker')).to.equal('accepted');
    expect(await verbs('tbecker')).to.include.members(['user.password_reset', 'user.unlocked']);
    expect(await feed('tbecker')).to.deep.equal(['passwordChanged', 'unlocked']);
    expect((await f.outbox.mails())[0]?.text).to.match(/It was locked/);
  });

  it('wakes up an account idle for 61 days, and for 180, and tells the other administrators', async () => {
    for (const [userId, days, administrators] of [
      ['gholt', 61, ['dwhitfield@lakeside.example']],
      ['jlavoie', 180, ['eortiz@harbor.example']],
    ] as const) {
      await f.outbox.clear();
      await unusedFor(userId, days);
      await reset(userId);
      expect(await done()).to.deep.equal([{ wasLocked: false, idle: 'lifted' }]);
      expect(await verdict(userId), userId).to.equal('accepted');
      const [owner, ...others] = await f.outbox.mails();
      expect(owner?.text).to.match(/60/);
      expect(others.map(({ to }) => to)).to.deep.equal(administrators);
      expect(await feed(userId)).to.deep.equal(['passwordChanged', 'reactivated']);
    }
    expect(await markIdleAccounts(f.deps)).to.equal(0);
  });

  it('leaves an account idle after more than 180 days until an administrator approves, once', async () => {
    await unusedFor('gholt', 181);
    const { caller } = await reset('gholt');
    expect(await done()).to.deep.equal([{ wasLocked: false, idle: 'asked' }]);
    expect(await verdict('gholt')).to.equal('idle');
    const [, asked] = await f.outbox.mails();
    expect(asked).to.include({ to: 'dwhitfield@lakeside.example' });
    expect(asked?.text).to.match(/Gina Holt[\s\S]*What is waiting for me/);

    const [waiting, ...more] = await listReactivations(f.deps, { caller: await admin('dwhitfield') });
    expect(more).to.deep.equal([]);
    expect(waiting).to.include({ name: 'Gina Holt', dealership: 'Lakeside Motors' });
    expect(await listReactivations(f.deps, { caller: await admin('rpatel') })).to.deep.equal([]);
    const input = { operationId: v4(), reactivationId: waiting?.id ?? '', approve: true };
    const decideAs = async (userId: string, given = {}) =>
      decideReactivation(f.deps, { ...input, operationId: v4(), caller: await admin(userId), ...given });
    expect(await refusal(decideAs('rpatel'))).to.have.property('code', 'notAdministrator');
    expect(await refusal(decideAs('mreyes'))).to.have.property('code', 'notAdministrator');
    await f.outbox.clear();
    const own = { operationId: input.operationId };
    const decided = { name: 'Gina Holt', approved: true };
    expect(await decideAs('dwhitfield', own)).to.deep.equal(decided);
    expect(await decideAs('dwhitfield', own)).to.deep.equal(decided);
    expect(await refusal(decideAs('dwhitfield', { approve: false }))).to.have.property(
      'code',
      'alreadyDecided',
    );
    expect(await verdict('gholt')).to.equal('accepted');
    expect((await f.outbox.mails()).map(({ to }) => to)).to.deep.equal(['gholt@lakeside.example']);
    const [event] = await f.outbox.events();
    expect(event).to.include({ conversationId: caller.conversationId, name: 'account.reactivation' });
    expect(await verbs('gholt')).to.include.members(['user.reactivation_asked', 'user.reactivated']);
  });

  it('stays idle where an administrator says no, and asks anew after the next reset', async () => {
    await unusedFor('gholt', 400, 'locked');
    await reset('gholt');
    expect(await feed('gholt')).to.deep.equal(['passwordChanged', 'idle']);
    const caller = await admin('dwhitfield');
    const [first] = await listReactivations(f.deps, { caller });
    const decision = { caller, operationId: v4(), reactivationId: first?.id ?? '', approve: false };
    expect(await decideReactivation(f.deps, decision)).to.deep.equal({ name: 'Gina Holt', approved: false });
    expect(await verdict('gholt')).to.equal('idle');
    expect(await verbs('gholt'))
      .to.include('user.reactivation_denied')
      .and.not.include('user.unlocked');
    await reset('gholt', 'nine loud geese at midnight');
    expect(await listReactivations(f.deps, { caller })).to.have.length(1);
  });

  it('says that only the help desk can approve where there is no other administrator; a supervisor does', async () => {
    await unusedFor('rpatel', 200);
    await reset('rpatel');
    expect(await done()).to.deep.equal([{ wasLocked: false, idle: 'nobodyToAsk' }]);
    expect(await f.outbox.mails()).to.have.length(1);
    const agentId = (await f.knex('agents').where({ login: 'lead' }).first('id')).id;
    const caller: Caller = { via: 'agent', agentId };
    const [waiting] = await listReactivations(f.deps, { caller });
    expect(waiting).to.include({ userId: 'rpatel', pdn: '33561', isProved: false });
    const input = { caller, operationId: v4(), reactivationId: waiting?.id ?? '', approve: true };
    expect((await refusal(decideReactivation(f.deps, input))).details).to.deep.equal({ reason: 'notProved' });
    const { caseId } = await openCase(f.deps, { caller, userId: 'rpatel', pdn: '33561' });
    await checkCaller(f.deps, { caller, operationId: v4(), caseId, answer: 'biscuit' });
    expect((await listReactivations(f.deps, { caller }))[0]?.isProved).to.equal(true);
    await decideReactivation(f.deps, input);
    expect(await verdict('rpatel')).to.equal('accepted');
    expect((await f.outbox.mails()).at(-1)?.text).to.match(/The help desk has approved/);
  });

  it('is no supervisor’s business where an administrator can approve', async () => {
    await unusedFor('gholt', 200);
    await reset('gholt');
    const agentId = (await f.knex('agents').where({ login: 'lead' }).first('id')).id;
    const caller: Caller = { via: 'agent', agentId };
    expect(await listReactivations(f.deps, { caller })).to.deep.equal([]);
    const [waiting] = await listReactivations(f.deps, { caller: await admin('dwhitfield') });
    const input = { caller, operationId: v4(), reactivationId: waiting?.id ?? '', approve: false };
    expect(await refusal(decideReactivation(f.deps, input))).to.have.property('code', 'notAdministrator');
  });

  it('is not for frozen and off-boarded accounts, also when they become so while the form is open', async () => {
    for (const status of ['frozen', 'offboarded']) {
      await f.knex('users').where({ user_id: 'kchan' }).update({ status });
      const refused = await refusal(f.open(await f.verified('kchan'), 'questionGate'));
      expect(refused).to.deep.include({ code: 'notAllowed', details: { reason: status } });
    }
    const caller = await f.verified('lstone');
    await f.passGate(caller);
    const form = await f.open(caller, 'resetPassword');
    await f.knex('users').where({ user_id: 'lstone' }).update({ status: 'frozen' });
    expect(await f.submit(caller, form, { newPassword: fresh })).to.have.property('kind', 'over');
    await f.knex('users').where({ user_id: 'lstone' }).update({ status: 'active' });
    expect(await verdict('lstone', 'harbor-lantern-4302')).to.equal('accepted');
  });
});

describeOnPostgres('resetting a password, at the same time', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture({ poolSize: 20 });
  });
  after(() => f.database.close());
  const { verbs } = helpersOf(() => f);

  it('has one effect for two forms that are sent at once', async () => {
    const callers = [await f.verified('tbecker'), await f.verified('tbecker')];
    for (const caller of callers) await f.passGate(caller);
    const forms = await Promise.all(callers.map((caller) => f.open(caller, 'resetPassword')));
    const results = await Promise.all(
      callers.map((caller, n) =>
        f.submit(caller, forms[n] ?? { url: '' }, { newPassword: `${fresh} ${n === 0 ? 'ash' : 'elm'}` }),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).to.deep.equal(['done', 'over']);
    const verbsOfReset = (await verbs('tbecker')).filter((verb) => verb !== 'user.verified');
    expect(verbsOfReset).to.deep.equal(['user.password_reset', 'user.unlocked']);
    expect(await f.outbox.mails()).to.have.length(1);
  });

  it('lets one of two administrators decide; the other is told who did', async () => {
    await f
      .knex('users')
      .where({ user_id: 'kchan' })
      .update({ status: 'idle', last_sign_in_at: new Date(f.clock.now().getTime() - 200 * day) });
    const caller = await f.verified('kchan');
    await f.passGate(caller);
    await f.submit(caller, await f.open(caller, 'resetPassword'), { newPassword: fresh });
    const deciders = await Promise.all(
      ['eortiz', 'jlavoie'].map(async (userId): Promise<Caller> => {
        const accountId = await f.accountIdOf(userId);
        return { via: 'page', accountId, signedInWith: 'password' };
      }),
    );
    const [waiting] = await listReactivations(f.deps, { caller: deciders[0] as Caller });
    const settled = await Promise.allSettled(
      deciders.map((decider) =>
        decideReactivation(f.deps, {
          caller: decider,
          operationId: v4(),
          reactivationId: waiting?.id ?? '',
          approve: true,
        }),
      ),
    );
    const lost = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).to.have.length(1);
    expect(lost[0].code).to.equal('alreadyDecided');
    expect(lost[0].details.byName).to.match(/Elena Ortiz|Julie Lavoie/);
  });
});
