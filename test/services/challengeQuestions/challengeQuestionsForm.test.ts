import { expect } from 'chai';
import { answerProblem } from '../../../src/services/challengeQuestions/answerProblem.ts';
import { questionIds } from '../../../src/services/challengeQuestions/questionText.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { testHasher } from '../../support/testKeys.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from '../secureForms/formsFixture.ts';

const values = {
  question1: 'first pet',
  answer1: 'Biscuit',
  question2: 'first concert',
  answer2: 'The  Lumineers',
  question3: 'first school',
  answer3: 'Lincoln Elementary',
};

describe('changing challenge questions', () => {
  let house: FormsFixture;
  beforeEach(async () => {
    house = await createFormsFixture();
  });
  afterEach(() => house.database.close());
  const atLevel3 = async (userId: string, password: string, name?: string): Promise<ChatCaller> => {
    const caller = await house.verified(userId, name);
    const form = await house.open(caller, 'reauthenticate');
    const answers = await house.rightAnswers(form);
    expect(await house.submit(caller, form, { ...answers, currentPassword: password })).to.include({
      kind: 'done',
    });
    return caller;
  };
  const own = async (userId: string): Promise<{ question_id: string; answer_hash: string }[]> =>
    house
      .knex('challenge_answers')
      .where({ user_id: await house.accountIdOf(userId) })
      .orderBy('position')
      .select('question_id', 'answer_hash');

  it('wants level 3', async () => {
    const caller = await house.verified('pnair');
    const error = await refusal(house.open(caller, 'challengeQuestions'));
    expect(error.details).to.include({ level: 3, missing: 'reauthentication' });
  });

  it('puts three new questions in the place of the old ones, hashed; keeps those for a dispute; tells the owner', async () => {
    const caller = await atLevel3('pnair', 'harbor-lantern-4103');
    const before = await own('pnair');
    const form = await house.open(caller, 'challengeQuestions');
    expect(await house.submit(caller, form, values)).to.deep.equal({
      kind: 'done',
      purpose: 'challengeQuestions',
    });
    const now = await own('pnair');
    expect(now.map(({ question_id }) => question_id)).to.deep.equal([
      'first pet',
      'first concert',
      'first school',
    ]);
    expect(await testHasher.verify('the lumineers', now[1]?.answer_hash ?? null)).to.include({ match: true });
    const user_id = await house.accountIdOf('pnair');
    const [change] = await house.knex('account_changes').where({ user_id, kind: 'questions' });
    expect(change.answers.map((each: { answer_hash: string }) => each.answer_hash)).to.deep.equal(
      before.map(({ answer_hash }) => answer_hash),
    );
    const [mail] = await house.outbox.mails();
    expect(mail?.to).to.equal('pnair@lakeside.example');
    expect(mail?.subject).to.match(/challenge questions were changed/);
    const verbs = await house.knex('audit_events').where({ subject_id: user_id }).pluck('verb');
    expect(verbs).to.include('user.questions_changed');
    expect(await house.knex('question_gates').where({ user_id })).to.deep.equal([]);
    expect(JSON.stringify(await house.knex('operations').select())).not.to.match(
      /biscuit|lumineers|lincoln/i,
    );
  });

  it('says what is wrong with each field and keeps the form open', async () => {
    const caller = await atLevel3('pnair', 'harbor-lantern-4103');
    const form = await house.open(caller, 'challengeQuestions');
    const fieldsOf = async (given: Record<string, string>) => {
      const submitted = await house.submit(caller, form, { ...values, ...given });
      return submitted.kind === 'problems' ? submitted.problems.map(({ field }) => field) : submitted.kind;
    };
    expect(await fieldsOf({ question2: 'first pet' })).to.deep.equal(['question2']);
    expect(await fieldsOf({ question1: 'mother’s maiden name' })).to.deep.equal(['question1']);
    expect(await fieldsOf({ answer1: 'ab', answer2: ' ', answer3: 'x'.repeat(101) })).to.deep.equal([
      'answer1',
      'answer2',
      'answer3',
    ]);
    expect(await fieldsOf({ answer2: 'BISCUIT ' })).to.deep.equal(['answer2']);
    expect(await fieldsOf({ answer3: 'first school' })).to.deep.equal(['answer3']);
    expect((await own('pnair')).map(({ question_id }) => question_id)).to.include('street grown up on');
    expect(await fieldsOf({})).to.equal('done');
    expect(await fieldsOf({ question1: 'dream job' })).to.equal('done');
    expect((await own('pnair'))[0]?.question_id).to.equal('first pet');
  });

  it('offers at least fifteen questions, and knows an answer that its question gives away in any language', () => {
    expect(questionIds).to.have.length.greaterThan(14);
    expect(answerProblem('voiture', 'first car', [])).to.equal('answerInQuestion');
    expect(answerProblem('Car!', 'first car', [])).to.equal('answerInQuestion');
    expect(answerProblem('carla', 'first car', [])).to.equal(null);
  });

  describeOnPostgres('races', () => {
    it('leaves one whole set where two chats finish at once', async () => {
      const callers = [
        await atLevel3('pnair', 'harbor-lantern-4103', 'one'),
        await atLevel3('pnair', 'harbor-lantern-4103', 'two'),
      ];
      const forms = await Promise.all(callers.map((caller) => house.open(caller, 'challengeQuestions')));
      const other = { ...values, question1: 'dream job', answer1: 'pilot' };
      const results = await Promise.all(
        callers.map((caller, n) => house.submit(caller, forms[n] ?? { url: '' }, n === 0 ? values : other)),
      );
      expect(results.map(({ kind }) => kind)).to.deep.equal(['done', 'done']);
      expect(await own('pnair')).to.have.length(3);
    });
  });
});
