import { expect } from 'chai';
import { v4 } from 'uuid';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { type CallerFixture, createCallerFixture } from './callerFixture.ts';

const day = 24 * 60 * 60_000;

describe('making sure who is calling', () => {
  let at: CallerFixture;
  beforeEach(async () => {
    at = await createCallerFixture();
  });
  afterEach(() => at.database.close());

  it('looks an account up by User ID and PDN, shows what to ask and no address, and writes down who looked', async () => {
    const caseId = await at.openCase({ userId: ' PNair ' });
    expect(await at.readCase(caseId)).to.deep.equal({
      caseId,
      userId: 'pnair',
      fullName: 'Priya Nair',
      dealerships: ['Lakeside Motors'],
      status: 'active',
      question: 'first pet',
      isProved: false,
      reenrolsUntil: null,
    });
    expect(await at.trail('pnair')).to.deep.equal(['user.looked_up']);
    for (const [userId, pdn] of [
      ['nobody', '10482'],
      ['pnair', '20917'],
    ] as const) {
      expect((await refusal(at.openCase({ userId, pdn }))).code).to.equal('notFound');
    }
  });

  it('tells match or no match; a match holds a quarter of an hour, for this agent and case', async () => {
    const caseId = await at.openCase();
    expect(await at.check(caseId, 'cat')).to.equal('noMatch');
    expect((await at.readCase(caseId))?.isProved).to.equal(false);
    expect(await at.check(caseId)).to.equal('match');
    expect((await at.readCase(caseId))?.isProved).to.equal(true);
    const other = await at.agent('agent2');
    expect(await at.readCase(caseId, other)).to.equal(null);
    expect((await refusal(at.check(caseId, 'biscuit', { caller: other }))).code).to.equal('gone');
    at.clock.advance(15 * 60_000);
    expect((await at.readCase(caseId))?.isProved).to.equal(false);
  });

  it('keeps what was said nowhere', async () => {
    const caseId = await at.openCase();
    await at.check(caseId, 'Zanzibar');
    await at.check(caseId);
    const kept = await Promise.all(
      ['operations', 'audit_events', 'audit_details', 'throttles', 'caller_checks'].map((table) =>
        at.knex(table).select(),
      ),
    );
    expect(JSON.stringify(kept)).to.not.match(/biscuit|zanzibar/i);
    const checks = (await at.trail('pnair')).filter((verb) => verb === 'user.caller_checked');
    expect(checks).to.have.length(2);
  });

  it('tries three times a case and five times an account a day, whichever agent and case', async () => {
    const first = await at.openCase();
    for (const answer of ['cat', 'dog', 'fish']) expect(await at.check(first, answer)).to.equal('noMatch');
    expect(await at.check(first)).to.equal('locked');
    const caller = await at.agent('agent2');
    const second = await at.openCase({ caller });
    for (const answer of ['cow', 'hen']) {
      expect(await at.check(second, answer, { caller })).to.equal('noMatch');
    }
    expect(await at.check(second, 'biscuit', { caller })).to.equal('locked');
    const third = await at.openCase();
    expect(await at.check(third)).to.equal('locked');
    at.clock.advance(day);
    expect(await at.check(first), 'the case stays closed').to.equal('locked');
    expect(await at.check(third)).to.equal('match');
  });

  it('counts a form that is sent twice once', async () => {
    const caseId = await at.openCase();
    const operationId = v4();
    expect(await at.check(caseId, 'cat', { operationId })).to.equal('noMatch');
    for (let round = 0; round < 4; round += 1) {
      const error = await refusal(at.check(caseId, 'biscuit', { operationId }));
      expect(error).to.deep.include({ code: 'conflict', details: { reason: 'sentTwice' } });
    }
    expect(await at.check(caseId, 'dog')).to.equal('noMatch');
    expect(await at.check(caseId)).to.equal('match');
  });

  it('looks at nothing where no secret is on record, or the account is frozen', async () => {
    const user_id = await at.accountIdOf('pnair');
    await at.knex('help_desk_secrets').where({ user_id }).delete();
    const caseId = await at.openCase();
    expect((await at.readCase(caseId))?.question).to.equal(null);
    expect((await refusal(at.check(caseId, ''))).details).to.deep.equal({ reason: 'noSecret' });
    await at.knex('users').where({ user_id: 'mreyes' }).update({ status: 'frozen' });
    const frozen = await at.openCase({ userId: 'mreyes' });
    expect((await refusal(at.check(frozen))).details).to.deep.equal({ reason: 'closed' });
    expect(await at.knex('throttles').select()).to.deep.equal([]);
  });

  it('has an end with the next freeze', async () => {
    const caseId = await at.openCase();
    await at.check(caseId);
    await at.freeze('pnair');
    expect(await at.readCase(caseId)).to.equal(null);
  });
});

describeOnPostgres('making sure who is calling, at the same time', () => {
  let at: CallerFixture;
  before(async () => {
    at = await createCallerFixture({ poolSize: 20 });
  });
  after(() => at.database.close());
  const verdictsOf = async (tries: Promise<string>[]) => {
    const verdicts = await Promise.all(tries);
    return verdicts.filter((verdict) => verdict !== 'locked');
  };
  const guess = (caseId: string) => at.check(caseId, 'cat');

  it('gets no more than three tries out of twenty in one case', async () => {
    const caseId = await at.openCase();
    const looked = await verdictsOf(Array.from({ length: 20 }, () => guess(caseId)));
    expect(looked).to.deep.equal(['noMatch', 'noMatch', 'noMatch']);
  });

  it('gets no more than five out of twenty in ten cases of one account', async () => {
    const caller = await at.agent();
    const cases = await Promise.all(
      Array.from({ length: 10 }, () => at.openCase({ userId: 'kchan', pdn: '20917', caller })),
    );
    const looked = await verdictsOf([...cases, ...cases].map(guess));
    expect(looked).to.deep.equal(Array.from({ length: 5 }, () => 'noMatch'));
  });
});
