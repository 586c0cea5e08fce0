import { expect } from 'chai';
import { visitorSource } from '../../../src/services/identity/sources.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import {
  createVerificationFixture,
  marcus,
  type VerificationFixture,
  visitor,
} from './verificationFixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('verification: guessing', () => {
  let the: VerificationFixture;
  const vera = visitor('vera');

  beforeEach(async () => {
    the = await createVerificationFixture();
  });
  afterEach(() => the.database.close());

  const failTimes = async (times: number, typed = marcus) => {
    let last = '';
    for (let time = 0; time < times; time += 1) {
      last = (await the.fail(vera, await the.send(vera, typed))).kind;
    }
    return last;
  };

  it('pauses a source for a day after five failed verifications, and nobody else', async () => {
    expect(await failTimes(4)).to.equal('usedUp');
    const codeId = await the.send(vera);
    const until = new Date(the.clock.now().getTime() + day);
    expect(await the.fail(vera, codeId)).to.deep.equal({ kind: 'paused', until });
    expect(await the.begin(vera, marcus)).to.deep.equal({ kind: 'paused', until });
    const other = visitor('owner');
    expect(await the.check(other, await the.send(other), await the.mailedCode())).to.include({
      kind: 'verified',
    });
    expect(await the.begin(vera, { userId: 'pnair', pdn: '10482' })).to.include({ kind: 'sent' });
    expect(await the.database.knex('audit_events').where({ verb: 'user.paused' })).to.have.length(1);
    the.clock.advance(day);
    expect(await the.begin(vera, marcus)).to.include({ kind: 'sent' });
  });

  it('pauses unknown User IDs and wrong PDNs in the same way', async () => {
    expect(await failTimes(5, { userId: 'nobody', pdn: '10482' })).to.equal('paused');
    expect((await the.begin(vera, { userId: 'nobody', pdn: '10482' })).kind).to.equal('paused');
    the.clock.advance(day);
    expect(await failTimes(5, { userId: 'kchan', pdn: '99999' })).to.equal('paused');
    expect((await the.begin(vera, { userId: 'kchan', pdn: '20917' })).kind).to.equal('paused');
  });

  it('counts a code that expired, or was left, after a wrong try; not one without', async () => {
    const outcomes: string[] = [];
    for (let time = 0; time < 6; time += 1) {
      const begun = await the.begin(vera, marcus);
      outcomes.push(begun.kind);
      if (begun.kind !== 'sent') break;
      if (time > 0) await the.check(vera, begun.codeId, 'wrong');
      if (time % 2 === 0) the.clock.advance(11 * minute);
    }
    expect(outcomes).to.deep.equal(['sent', 'sent', 'sent', 'sent', 'sent', 'sent']);
    expect((await the.begin(vera, marcus)).kind).to.equal('paused');
  });

  it('forgets failures of a source that succeeds', async () => {
    await failTimes(4);
    await the.check(vera, await the.send(vera), await the.mailedCode());
    expect(await failTimes(4)).to.equal('usedUp');
  });

  it('takes 50 wrong codes a day for an account; known sources and signed-in users go on', async () => {
    const trusted = visitor('owner');
    await the.check(trusted, await the.send(trusted), await the.mailedCode());
    for (let source = 0; source < 10; source += 1) {
      const bot = visitor(`bot ${source}`);
      await the.fail(bot, await the.send(bot));
    }
    expect((await the.begin(visitor('stranger'), marcus)).kind).to.equal('paused');
    const again = await the.send(trusted);
    expect(await the.check(trusted, again, await the.mailedCode())).to.include({ kind: 'verified' });
    expect((await the.begin(visitor('stranger'), marcus)).kind).to.equal('paused');
    const signedIn = { ...visitor('portal'), accountId: await the.accountIdOf('mreyes') };
    const own = await the.send(signedIn, null);
    expect(await the.check(signedIn, own, await the.mailedCode())).to.include({ kind: 'verified' });
  });

  it('takes as many at a place that is known, whatever was guessed elsewhere, and no more', async () => {
    const here = (index: number) => visitor(`chat ${index}`, visitorSource(`chat${index}`, '192.0.2.7'));
    await the.check(here(0), await the.send(here(0)), await the.mailedCode());
    for (let index = 1; index <= 10; index += 1) await the.fail(here(index), await the.send(here(index)));
    expect((await the.begin(here(11), marcus)).kind).to.equal('paused');
    expect((await the.begin(visitor('elsewhere'), marcus)).kind).to.equal('sent');
  });
});

describe('verification: who exists', () => {
  let the: VerificationFixture;

  beforeEach(async () => {
    the = await createVerificationFixture();
    await the.database.knex('users').where({ user_id: 'kchan' }).update({ status: 'offboarded' });
    await the.database.knex('users').where({ user_id: 'lstone' }).update({ status: 'frozen' });
  });
  afterEach(() => the.database.close());

  const claims = {
    known: marcus,
    wrongPdn: { userId: 'mreyes', pdn: '33561' },
    unknown: { userId: 'nobody', pdn: '10482' },
    unknownDealership: { userId: 'mreyes', pdn: '99999' },
    locked: { userId: 'tbecker', pdn: '10482' },
    idle: { userId: 'gholt', pdn: '10482' },
    frozen: { userId: 'lstone', pdn: '33561' },
    offboarded: { userId: 'kchan', pdn: '20917' },
    empty: { userId: '', pdn: '' },
    hostile: { userId: "x\u0000' or 1=1 --", pdn: '\u0000' },
  };

  /** All that can be seen of a whole failed verification: answers, queries, jobs and the sizes of their rows. */
  const observe = async (name: string, typed: typeof marcus) => {
    const caller = visitor(name, `source ${name}`);
    const queries: string[] = [];
    const note = (query: { sql: string }) => queries.push(query.sql);
    the.database.knex.on('query', note);
    const begun = await the.begin(caller, typed);
    if (begun.kind !== 'sent') throw new Error(begun.kind);
    const wrong = await the.check(caller, begun.codeId, 'wrong');
    the.clock.advance(minute);
    const resent = await the.resend(caller, begun.codeId);
    const ended = await the.fail(caller, begun.codeId);
    the.database.knex.removeListener('query', note);
    the.clock.advance(-minute);
    const jobs = await the.database.knex('recorded_jobs').select('queue', 'payload');
    const sizes = jobs.map((job) => [job.queue, JSON.stringify(job.payload).length]);
    await the.outbox.clear();
    const seen = JSON.stringify([begun, wrong, resent, ended]).replaceAll(begun.codeId, 'id');
    return { seen, queries, sizes };
  };

  it('answers alike, with the same queries and jobs, whoever was typed', async () => {
    const expected = await observe('known', claims.known);
    expect(expected.sizes).to.have.length(2);
    for (const [name, typed] of Object.entries(claims)) {
      const observed = await observe(`again ${name}`, typed);
      expect(observed.seen, name).to.equal(expected.seen);
      expect(observed.queries.join('\n'), name).to.equal(expected.queries.join('\n'));
      expect(observed.sizes, name).to.deep.equal(expected.sizes);
    }
  });

  it('mails codes only where User ID and PDN are right', async () => {
    for (const [name, typed] of Object.entries(claims)) await the.send(visitor(name), typed);
    const to = (await the.outbox.mails()).map((mail) => mail.to);
    expect(to).to.deep.equal([
      'mreyes@lakeside.example',
      'tbecker@lakeside.example',
      'gholt@lakeside.example',
      'lstone@summit.example',
    ]);
  });
});

describeOnPostgres('verification: races', () => {
  let the: VerificationFixture;
  const vera = visitor('vera');

  beforeEach(async () => {
    the = await createVerificationFixture({ poolSize: 20 });
  });
  afterEach(() => the.database.close());

  it('spends five tries at the most in 100 parallel wrong guesses', async () => {
    const codeId = await the.send(vera);
    const results = await Promise.all(Array.from({ length: 100 }, () => the.check(vera, codeId, 'wrong')));
    expect(results.filter((result) => result.kind === 'wrong').length).to.be.at.most(4);
    const { tries } = await the.database.knex('one_time_codes').where({ id: codeId }).first('tries');
    expect(tries).to.equal(5);
    expect(await the.database.knex('code_attempts')).to.have.length(5);
    const [failures] = await the.database.knex('throttles').where({ count: 1 }).select('count');
    expect(failures).to.deep.equal({ count: 1 });
  });

  it('succeeds once in 100 parallel right guesses', async () => {
    const codeId = await the.send(vera);
    const code = await the.mailedCode();
    const results = await Promise.all(Array.from({ length: 100 }, () => the.check(vera, codeId, code)));
    expect(results.filter((result) => result.kind === 'verified')).to.have.length(1);
    expect(await the.database.knex('verifications')).to.have.length(1);
    expect(await the.database.knex('audit_events').where({ verb: 'user.verified' })).to.have.length(1);
  });

  it('never takes more than 50 wrong codes for an account from 30 sources at once', async () => {
    const bots = Array.from({ length: 30 }, (_, index) => visitor(`bot ${index}`));
    const codes = await Promise.all(bots.map(async (bot) => ({ bot, codeId: await the.send(bot) })));
    await Promise.all(
      codes.flatMap(({ bot, codeId }) => [1, 2, 3].map(() => the.check(bot, codeId, 'wrong'))),
    );
    expect(await the.database.knex('code_attempts')).to.have.length(50);
  });
});
