import { expect } from 'chai';
import { checkPair } from '../../../src/services/challengeQuestions/gate.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from './formsFixture.ts';

const wrong = { answer1: 'elm', answer2: 'mustang' };

describe('the question gate', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture();
  });
  after(() => f.database.close());

  const held = async ({ conversationId }: ChatCaller) =>
    f
      .knex('verifications')
      .where({ conversation_id: conversationId, ended_at: null })
      .first('level', 'gate_passed_at');
  const labels = async (form: { url: string }) => {
    const view = await f.read(form);
    return view.kind === 'open' ? view.fields.map(({ label }) => label) : [];
  };

  it('passes with two right answers, whatever their case and white space; the level stays', async () => {
    const caller = await f.verified('mreyes');
    expect(await f.passGate(caller)).to.deep.equal({ kind: 'done', purpose: 'questionGate' });
    const { level, gate_passed_at } = await held(caller);
    expect([level, gate_passed_at]).to.deep.equal([2, f.clock.now()]);
  });

  it('asks the same pair until it is answered, and in every chat', async () => {
    const first = await labels(await f.open(await f.verified('pnair'), 'questionGate'));
    expect(first).to.have.length(2);
    for (let round = 0; round < 6; round += 1) {
      expect(await labels(await f.open(await f.verified('pnair'), 'questionGate'))).to.deep.equal(first);
    }
  });

  it('does not say which answer was wrong, and closes after three wrong sets in a day', async () => {
    const caller = await f.verified('tbecker');
    const form = await f.open(caller, 'questionGate');
    const half = { ...(await f.rightAnswers(form)), answer2: 'mustang' };
    const first = await f.submit(caller, form, half);
    const second = await f.submit(caller, form, wrong);
    expect(first.kind === 'problems' && first.problems[0]?.text).to.match(/2 tries left/);
    expect(second.kind === 'problems' && second.problems).to.have.length(1);
    expect(second.kind === 'problems' && second.problems[0]?.field).to.equal(null);
    expect(await f.submit(caller, form, wrong)).to.include({ kind: 'over', reason: 'gateClosed' });
    expect((await held(caller)).gate_passed_at).to.equal(null);
    expect(await f.told()).to.deep.include({
      formId: form.formId,
      purpose: 'questionGate',
      outcome: 'over',
      reason: 'gateClosed',
      result: null,
    });
    const again = await refusal(f.open(await f.verified('tbecker'), 'questionGate'));
    expect(again).to.deep.include({ code: 'formRefused', details: { reason: 'gateClosed' } });
    f.clock.advance(24 * 60 * 60_000 + 1);
    expect(await f.passGate(await f.verified('tbecker'))).to.include({ kind: 'done' });
  });

  it('is a person’s business for whoever never enrolled', async () => {
    await f
      .knex('challenge_answers')
      .where({ user_id: await f.accountIdOf('lstone') })
      .delete();
    const refused = await refusal(f.open(await f.verified('lstone'), 'questionGate'));
    expect(refused).to.deep.include({ code: 'formRefused', details: { reason: 'notEnrolled' } });
  });

  it('spends no set on an empty answer', async () => {
    const caller = await f.verified('gholt');
    const form = await f.open(caller, 'questionGate');
    for (let round = 0; round < 4; round += 1) {
      const submitted = await f.submit(caller, form, { answer1: ' ', answer2: 'x' });
      expect(submitted.kind === 'problems' && submitted.problems.map(({ field }) => field)).to.deep.equal([
        'answer1',
      ]);
    }
    expect(await f.submit(caller, form, await f.rightAnswers(form))).to.include({ kind: 'done' });
  });

  it('opens for a locked account and not for a frozen one', async () => {
    const caller = await f.verified('eortiz');
    await f.knex('users').where({ user_id: 'eortiz' }).update({ status: 'locked' });
    const form = await f.open(caller, 'questionGate');
    await f.knex('users').where({ user_id: 'eortiz' }).update({ status: 'frozen' });
    expect(await f.submit(caller, form, await f.rightAnswers(form))).to.include({
      kind: 'over',
      reason: 'notAllowed',
    });
    expect((await refusal(f.open(caller, 'questionGate'))).code).to.equal('notAllowed');
  });

  describeOnPostgres('with a hundred sets at once', () => {
    it('looks at three wrong sets and no more', async () => {
      const many = await createFormsFixture({ poolSize: 12 });
      try {
        const caller = await many.verified('kchan');
        await many.open(caller, 'questionGate');
        const accountId = await many.accountIdOf('kchan');
        const guess = () => checkPair(many.deps, { accountId, answers: ['elm', 'mustang'] });
        const all = await Promise.all(Array.from({ length: 100 }, guess));
        expect(all.filter(({ kind }) => kind === 'wrong')).to.have.length(2);
        const { rows } = await many.knex.raw(`select max(count) as most from throttles`);
        expect(rows[0].most).to.equal(3);
      } finally {
        await many.database.close();
      }
    }).timeout(30_000);
  });
});
