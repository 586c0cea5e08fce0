import { expect } from 'chai';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { createEmailFixture, type EmailFixture } from './emailFixture.ts';

const fresh = 'shared@new.example';

describeOnPostgres('changes of e-mail: races', function () {
  this.timeout(60_000);
  let at: EmailFixture;
  beforeEach(async () => {
    at = await createEmailFixture({ poolSize: 12 });
  });
  afterEach(() => at.close());

  const atOnce = <Result>(count: number, act: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: count }, (_, index) => act(index)));

  it('a hundred right codes at once change it once', async () => {
    const caller = await at.reauthenticated('mreyes');
    const changeId = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    await at.clear();
    const results = await atOnce(100, () => at.confirm(caller, changeId, code));
    expect(results.filter(({ kind }) => kind === 'done')).to.have.length(1);
    expect((await at.trail('mreyes')).filter((verb) => verb === 'user.email_changed')).to.have.length(1);
    expect(await at.mails()).to.have.length(2);
  });

  it('a hundred wrong codes at once spend five tries', async () => {
    const caller = await at.reauthenticated('mreyes');
    const changeId = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    const guesses = (index: number) => String((Number(code) + 1 + index) % 100_000_000).padStart(8, '0');
    const results = await atOnce(100, (index) => at.confirm(caller, changeId, guesses(index)));
    expect(results.filter(({ kind }) => kind === 'done')).to.have.length(0);
    const row = await at.knex('one_time_codes').where({ purpose: 'email' }).first('tries');
    expect(row.tries).to.equal(5);
    expect((await at.confirm(caller, changeId, code)).kind).to.not.equal('done');
  });

  it('of two accounts that want the same address at once one gets it', async () => {
    const [marcus, kevin] = [await at.reauthenticated('mreyes'), await at.reauthenticated('kchan')];
    const his = await at.ask(marcus, fresh);
    const hisCode = await at.codeTo(fresh);
    const kevins = await at.ask(kevin, fresh);
    const kevinsCode = await at.codeTo(fresh);
    const results = await Promise.all([
      at.confirm(marcus, his, hisCode),
      at.confirm(kevin, kevins, kevinsCode),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).to.deep.equal(['done', 'taken']);
    expect(await at.knex('users').where({ email: fresh })).to.have.length(1);
  });

  it('of many requests for one account at once one stays pending', async () => {
    const caller = await at.reauthenticated('mreyes');
    const results = await atOnce(9, (index) => at.request(caller, `marcus${index}x@new.example`));
    expect(results.map(({ kind }) => kind)).to.deep.equal(Array(9).fill('sent'));
    expect(await at.knex('email_changes').whereNull('ended_at')).to.have.length(1);
  });
});
