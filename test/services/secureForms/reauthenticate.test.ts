import { expect } from 'chai';
import { v4 } from 'uuid';
import { checkCurrentPassword } from '../../../src/services/credentials/checkCurrentPassword.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from './formsFixture.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

describe('re-authentication', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture();
  });
  after(() => f.database.close());

  const opened = async (userId: string) => {
    const caller = await f.verified(userId);
    const form = await f.open(caller, 'reauthenticate');
    return { caller, form, right: await f.rightAnswers(form) };
  };
  const level = async (conversationId: string) =>
    (await f.knex('verifications').where({ conversation_id: conversationId, ended_at: null }).first('level'))
      .level;

  it('raises the chat to level 3 with the password in force and the pair, and passes the gate too', async () => {
    const { caller, form, right } = await opened('mreyes');
    const values = { currentPassword: 'harbor-lantern-4102', ...right };
    expect(await f.submit(caller, form, values)).to.include({ kind: 'done' });
    expect(await level(caller.conversationId)).to.equal(3);
    expect(await f.requirement(caller, 'changeSecretQuestion')).to.include({
      satisfied: true,
      missing: null,
    });
    expect((await f.requirement(await f.verified('mreyes'), 'changeSecretQuestion')).missing).to.equal(
      'reauthentication',
    );
  });

  it('says that the password is wrong at its field, and spends no set of answers on it', async () => {
    const { caller, form, right } = await opened('pnair');
    for (let round = 0; round < 4; round += 1) {
      const submitted = await f.submit(caller, form, {
        currentPassword: 'wrong',
        answer1: 'x',
        answer2: 'y',
      });
      expect(submitted.kind === 'problems' && submitted.problems.map(({ field }) => field)).to.deep.equal([
        'currentPassword',
      ]);
    }
    expect(await f.submit(caller, form, { currentPassword: 'harbor-lantern-4103', ...right })).to.include({
      kind: 'done',
    });
  });

  it('wants both: right answers do not make up for a password, nor the reverse', async () => {
    const { caller, form, right } = await opened('kchan');
    await f.submit(caller, form, { currentPassword: 'wrong', ...right });
    await f.submit(caller, form, { currentPassword: 'harbor-lantern-4203', answer1: 'x', answer2: 'y' });
    expect(await level(caller.conversationId)).to.equal(2);
  });

  it('waits a minute after ten wrong passwords, then twice as long, an hour at the most', async () => {
    const accountId = await f.accountIdOf('rpatel');
    const type = (password: string) => checkCurrentPassword(f.deps, { accountId, password });
    for (let round = 0; round < 10; round += 1) expect(await type('wrong')).to.deep.equal({ kind: 'wrong' });
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const paused = await type('harbor-lantern-4301');
      if (paused.kind !== 'paused') throw new Error(paused.kind);
      waits.push((paused.until.getTime() - f.clock.now().getTime()) / 60_000);
      f.clock.set(paused.until);
      expect(await type('wrong')).to.deep.equal({ kind: 'wrong' });
    }
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
    f.clock.advance(hour);
    expect((await type('harbor-lantern-4301')).kind).to.equal('right');
    expect((await type('wrong')).kind).to.equal('wrong');
  });

  it('does not take a password that a reset has set, for 72 hours', async () => {
    const accountId = await f.accountIdOf('lstone');
    const { form, caller, right } = await opened('lstone');
    await f
      .knex('credentials')
      .where({ user_id: accountId })
      .update({ set_by: 'reset', changed_at: f.clock.now() });
    const values = { currentPassword: 'harbor-lantern-4302', ...right };
    expect(await f.submit(caller, form, values)).to.include({ kind: 'over', reason: 'freshReset' });
    expect((await refusal(f.open(caller, 'reauthenticate'))).details).to.deep.equal({ reason: 'freshReset' });
    f.clock.advance(3 * day + 1);
    const later = await opened('lstone');
    expect(await f.submit(later.caller, later.form, { ...values, ...later.right })).to.include({
      kind: 'done',
    });
  });

  it('is worth nothing when the password was changed while it was looked at', async () => {
    const { caller, form, right } = await opened('jlavoie');
    const { hasher } = f.deps;
    const { verify } = hasher;
    const changing = {
      ...hasher,
      verify: async (...given: Parameters<typeof verify>) => {
        const verdict = await verify(...given);
        await f
          .knex('credentials')
          .where({ user_id: await f.accountIdOf('jlavoie') })
          .update({ password_hash: `test:${v4()}` });
        return verdict;
      },
    };
    Object.assign(f.deps, { hasher: changing });
    try {
      const submitted = await f.submit(caller, form, { currentPassword: 'harbor-lantern-4202', ...right });
      expect(submitted).to.include({ kind: 'over', reason: 'accountChanged' });
    } finally {
      Object.assign(f.deps, { hasher });
    }
    expect(await level(caller.conversationId)).to.equal(2);
  });

  describeOnPostgres('with a hundred wrong passwords at once', () => {
    it('looks at ten and no more', async () => {
      const many = await createFormsFixture({ poolSize: 12 });
      try {
        const accountId = await many.accountIdOf('mreyes');
        const all = await Promise.all(
          Array.from({ length: 100 }, () =>
            checkCurrentPassword(many.deps, { accountId, password: 'wrong' }),
          ),
        );
        expect(all.filter(({ kind }) => kind === 'wrong')).to.have.length(10);
        expect(all.filter(({ kind }) => kind === 'paused')).to.have.length(90);
      } finally {
        await many.database.close();
      }
    }).timeout(30_000);
  });
});
