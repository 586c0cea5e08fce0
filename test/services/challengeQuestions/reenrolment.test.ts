import { expect } from 'chai';
import { v4 } from 'uuid';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { threeQuestions } from '../../support/helpDesk.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { type CallerFixture, createCallerFixture } from '../callerChecks/callerFixture.ts';

const minute = 60_000;
const wrong = { answer1: 'elm', answer2: 'mustang' };

describe('re-enrolling challenge questions after a caller check', () => {
  let at: CallerFixture;
  beforeEach(async () => {
    at = await createCallerFixture();
  });
  afterEach(() => at.database.close());

  const missing = async (caller: ChatCaller) =>
    (await at.requirement(caller, 'changeChallengeQuestions')).missing;
  const setQuestions = async (caller: ChatCaller) =>
    at.submit(caller, await at.open(caller, 'challengeQuestions'), threeQuestions);
  const questionsOf = async (userId: string): Promise<string[]> =>
    at
      .knex('challenge_answers')
      .where({ user_id: await at.accountIdOf(userId) })
      .orderBy('position')
      .pluck('question_id');

  it('opens nothing without a right check of this agent', async () => {
    const caseId = await at.openCase();
    expect((await refusal(at.reenrol(caseId))).details).to.deep.equal({ reason: 'notProved' });
    await at.check(caseId, 'cat');
    expect((await refusal(at.reenrol(caseId))).details).to.deep.equal({ reason: 'notProved' });
    await at.check(caseId);
    const other = { caller: await at.agent('lead') };
    expect((await refusal(at.reenrol(caseId, other))).details).to.deep.equal({ reason: 'notProved' });
    at.clock.advance(15 * minute);
    expect((await refusal(at.reenrol(caseId))).details).to.deep.equal({ reason: 'notProved' });
    expect(await at.knex('reenrolments').select()).to.deep.equal([]);
    expect(await missing(await at.verified('pnair'))).to.equal('reauthentication');
  });

  it('lets the verified owner set new questions without password and old answers, once', async () => {
    await at.knex('challenge_answers').delete();
    const before = await at.verified('pnair');
    expect((await refusal(at.open(before, 'challengeQuestions'))).details).to.include({ level: 3 });
    const { fullName, until } = await at.reenrolled();
    expect([fullName, until]).to.deep.equal(['Priya Nair', new Date(at.clock.now().getTime() + 30 * minute)]);
    const owner = await at.verified('pnair');
    expect(await missing(owner)).to.equal(null);
    expect(await missing(await at.verified('mreyes')), 'somebody else’s').to.equal('reauthentication');
    expect(await setQuestions(owner)).to.include({ kind: 'done' });
    expect(await questionsOf('pnair')).to.deep.equal(['first pet', 'first concert', 'first school']);
    expect(await missing(owner), 'used up').to.equal('reauthentication');
    expect((await refusal(at.open(owner, 'challengeQuestions'))).details).to.include({ level: 3 });
    expect(await at.trail('pnair')).to.include.members(['user.reenrolment_opened', 'user.questions_changed']);
  });

  it('wants the mailed code all the same', async () => {
    await at.reenrolled();
    const visitor: ChatCaller = {
      ...(await at.verified('mreyes')),
      conversationId: 'nobody’s',
      accountId: null,
    };
    const signedIn = { ...visitor, accountId: await at.accountIdOf('pnair') };
    for (const caller of [visitor, signedIn]) {
      expect(await missing(caller)).to.equal('code');
      expect((await refusal(at.open(caller, 'challengeQuestions'))).code).to.equal('verificationRequired');
    }
  });

  it('opens the gate again that wrong answers have closed; the new answers pass it', async () => {
    const caller = await at.verified('pnair');
    const gate = await at.open(caller, 'questionGate');
    for (let set = 0; set < 3; set += 1) await at.submit(caller, gate, wrong);
    expect((await refusal(at.open(caller, 'questionGate'))).details).to.deep.equal({ reason: 'gateClosed' });
    await at.reenrolled();
    await setQuestions(caller);
    const again = await at.open(caller, 'questionGate');
    const view = await at.read(again);
    const asked = view.kind === 'open' ? view.fields.map(({ label }) => label) : [];
    const answers = asked.map((label) =>
      /pet/i.test(label) ? 'rex' : /concert/i.test(label) ? 'the lumineers' : 'lincoln elementary',
    );
    const submitted = await at.submit(caller, again, {
      answer1: answers[0] ?? '',
      answer2: answers[1] ?? '',
    });
    expect(submitted).to.include({ kind: 'done' });
  });

  it('is for locked and idle accounts too, and not for frozen ones', async () => {
    for (const status of ['locked', 'idle']) {
      await at.knex('users').where({ user_id: 'gholt' }).update({ status });
      await at.reenrolled('gholt');
      expect(await setQuestions(await at.verified('gholt')), status).to.include({ kind: 'done' });
    }
    const caseId = await at.openCase();
    await at.check(caseId);
    await at.knex('users').where({ user_id: 'pnair' }).update({ status: 'frozen' });
    expect((await refusal(at.reenrol(caseId))).details).to.deep.equal({ reason: 'closed' });
  });

  it('ends after half an hour, with a freeze, and with another e-mail address', async () => {
    await at.reenrolled();
    at.clock.advance(30 * minute - 1);
    const owner = await at.verified('pnair');
    expect(await missing(owner)).to.equal(null);
    const form = await at.open(owner, 'challengeQuestions');
    at.clock.advance(1);
    expect(await missing(owner)).to.equal('reauthentication');
    expect(await at.submit(owner, form, threeQuestions)).to.include({
      kind: 'over',
      reason: 'verificationRequired',
    });
    expect(await questionsOf('pnair')).to.include('first car');

    await at.reenrolled();
    await at.freeze('pnair');
    await at.knex('users').where({ user_id: 'pnair' }).update({ status: 'active' });
    expect(await missing(await at.verified('pnair')), 'freeze').to.equal('reauthentication');

    await at.reenrolled('kchan', '20917');
    await at.changeEmail('kchan', 'kevin@new.example');
    expect(await missing(await at.verified('kchan')), 'e-mail').to.equal('reauthentication');
  });

  it('tells the owner by mail, with a link that freezes, and can be disputed', async () => {
    await at.reenrolled();
    const [mail, ...others] = await at.outbox.mails();
    expect(others).to.deep.equal([]);
    expect(mail).to.include({ to: 'pnair@lakeside.example' });
    expect(mail?.text)
      .to.match(/knew your Help Desk secret/)
      .and.match(/Where: by the help desk/)
      .and.match(/https:\/\/help\.example\/not-me\/[\w-]{43}/);
    expect(await at.knex('account_changes').pluck('kind')).to.deep.equal(['reenrolment']);
  });

  it('opens once an operation and once a check; a new one takes the place of the old', async () => {
    const caseId = await at.openCase();
    await at.check(caseId);
    const operationId = v4();
    const first = await at.reenrol(caseId, { operationId });
    expect(await at.reenrol(caseId, { operationId })).to.deep.equal(first);
    expect((await refusal(at.reenrol(caseId))).details).to.deep.equal({ reason: 'notProved' });
    await at.reenrolled();
    const open = await at.knex('reenrolments').where({ ended_at: null }).select();
    expect(open).to.have.length(1);
    expect(await at.outbox.mails()).to.have.length(2);
  });
});

describeOnPostgres('re-enrolling, at the same time', () => {
  let at: CallerFixture;
  before(async () => {
    at = await createCallerFixture({ poolSize: 20 });
  });
  after(() => at.database.close());

  it('lets one of two chats use it; the other is told that it has to prove more', async () => {
    await at.reenrolled();
    const callers = [await at.verified('pnair'), await at.verified('pnair')];
    const forms = await Promise.all(callers.map((caller) => at.open(caller, 'challengeQuestions')));
    const results = await Promise.all(
      callers.map((caller, n) => at.submit(caller, forms[n] ?? { url: '' }, threeQuestions)),
    );
    expect(results.map(({ kind }) => kind).sort()).to.deep.equal(['done', 'over']);
    const changed = (await at.trail('pnair')).filter((verb) => verb === 'user.questions_changed');
    expect(changed).to.have.length(1);
  });

  it('opens one of twenty for one check', async () => {
    const caseId = await at.openCase({ userId: 'mreyes' });
    await at.check(caseId);
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => at.reenrol(caseId)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect(await at.knex('reenrolments').where({ user_id: await at.accountIdOf('mreyes') })).to.have.length(
      1,
    );
  });

  it('is either ended by a freeze or refused after it, never left open', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caseId = await at.openCase({ userId: 'kchan', pdn: '20917' });
      await at.check(caseId);
      const [, frozen] = await Promise.allSettled([at.reenrol(caseId), at.freeze('kchan')]);
      expect(frozen.status).to.equal('fulfilled');
      const live = await at
        .knex('reenrolments')
        .where({ user_id: await at.accountIdOf('kchan'), used_at: null, ended_at: null });
      expect(live).to.deep.equal([]);
      await at.knex('freezes').delete();
      await at.knex('users').where({ user_id: 'kchan' }).update({ status: 'active' });
    }
  });
});
