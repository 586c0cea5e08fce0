import { expect } from 'chai';
import { v4 } from 'uuid';
import { checkOwner } from '../../../src/services/freezes/checkOwner.ts';
import { freezeByLink } from '../../../src/services/freezes/freezeByLink.ts';
import { listFrozen } from '../../../src/services/freezes/listFrozen.ts';
import { readFreezeLink } from '../../../src/services/freezes/readFreezeLink.ts';
import { type UnfreezeOutcome, unfreezeAccount } from '../../../src/services/freezes/unfreezeAccount.ts';
import type { Caller } from '../../../src/services/identity/caller.ts';
import { signIn } from '../../../src/services/portal/signIn.ts';
import { forgetOld } from '../../../src/services/retention/forgetOld.ts';
import { normaliseAnswer } from '../../../src/services/secrets/normaliseAnswer.ts';
import { testHasher } from '../../support/testKeys.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFreezeFixture, type FreezeFixture } from './freezeFixture.ts';

const old = 'mreyes@lakeside.example';
const thief = 'thief@new.example';

describe('unfreezing an account', () => {
  let at: FreezeFixture;
  let lead: Caller;
  let freezeId: string;

  /** Somebody takes Marcus’ account over: address, secret, questions; then its owner finds the notice. */
  beforeEach(async () => {
    at = await createFreezeFixture();
    lead = await at.agent('lead');
    const where = { user_id: await at.userIdOf('mreyes') };
    await at.changeEmail('mreyes', thief);
    at.clock.advance(60_000);
    await at.tell('mreyes', { kind: 'secret' });
    const answer_hash = await testHasher.hash(normaliseAnswer('stolen'));
    await at.knex('help_desk_secrets').where(where).update({ question: 'whose?', answer_hash });
    at.clock.advance(60_000);
    await at.tell('mreyes', { kind: 'questions' });
    await at
      .knex('challenge_answers')
      .where({ ...where, position: 1 })
      .update({ answer_hash });
    await freezeByLink(at.deps, { token: await at.tokenTo(old) });
    ({ id: freezeId } = await at.knex('freezes').first('id'));
    await at.clear();
  });
  afterEach(() => at.close());

  const check = (given: { email?: string; answer?: string; caller?: Caller } = {}) =>
    checkOwner(at.deps, { caller: lead, freezeId, email: old, answer: ' Biscuit', ...given });
  const unfreeze = (outcome: UnfreezeOutcome, given: { caller?: Caller; operationId?: string } = {}) =>
    unfreezeAccount(at.deps, { caller: lead, operationId: v4(), freezeId, outcome, ...given });

  it('lists what was changed from the disputed change on, without an address', async () => {
    const [frozen, ...others] = await listFrozen(at.deps, { caller: lead });
    expect(others).to.deep.equal([]);
    expect(frozen).to.deep.include({
      userId: 'mreyes',
      fullName: 'Marcus Reyes',
      dealerships: ['Harbor Auto Group', 'Lakeside Motors'],
      question: 'first pet',
      isProved: false,
    });
    expect(frozen?.changes.map(({ kind }) => kind)).to.deep.equal(['email', 'secret', 'questions']);
    expect(JSON.stringify(frozen)).to.not.contain('@');
  });

  it('is for supervisors alone', async () => {
    for (const caller of [await at.agent('agent1'), await at.onPage('dwhitfield')]) {
      for (const attempt of [
        () => listFrozen(at.deps, { caller }),
        () => check({ caller }),
        () => unfreeze('kept', { caller }),
      ]) {
        expect((await refusal(attempt())).code).to.equal('notAllowed');
      }
    }
    expect((await refusal(check({ caller: await at.inChat('mreyes') }))).code).to.equal(
      'verificationRequired',
    );
  });

  it('wants the address and the secret from before the change', async () => {
    expect(await check({ email: thief })).to.equal('noMatch');
    expect(await check({ answer: 'stolen' })).to.equal('noMatch');
    const error = await refusal(unfreeze('restored'));
    expect(error.details).to.include({ reason: 'notProved' });
    expect(await check()).to.equal('match');
    expect((await listFrozen(at.deps, { caller: lead }))[0]?.isProved).to.equal(true);
    expect(await at.statusOf('mreyes')).to.equal('frozen');
  });

  it('tries three times a case, and says then no more than that', async () => {
    for (const answer of ['cat', 'dog', 'fish']) expect(await check({ answer })).to.equal('noMatch');
    expect(await check()).to.equal('locked');
    at.clock.advance(25 * 60 * 60_000);
    expect(await check()).to.equal('locked');
    const checks = (await at.trail('mreyes')).filter((verb) => verb === 'user.owner_checked');
    expect(checks).to.have.length(5);
    const details = await at.knex('audit_details').select();
    expect(JSON.stringify(details)).to.not.match(/biscuit|fish/i);
  });

  it('tries five times an account a day, however often it is frozen', async () => {
    for (const answer of ['cat', 'dog']) await check({ answer });
    expect(await check()).to.equal('match');
    await unfreeze('kept');
    await at.tell('mreyes');
    await freezeByLink(at.deps, { token: await at.tokenTo(thief) });
    ({ id: freezeId } = await at.knex('freezes').whereNull('ended_at').first('id'));
    const given = { email: thief, answer: 'stolen' };
    expect([await check(), await check(), await check(given)]).to.deep.equal([
      'noMatch',
      'noMatch',
      'locked',
    ]);
    at.clock.advance(24 * 60 * 60_000);
    expect(await check(given)).to.equal('match');
  });

  it('restores what was before; the password is over until its owner sets another', async () => {
    await check();
    expect(await unfreeze('restored')).to.deep.include({ userId: 'mreyes', outcome: 'restored' });
    const where = { user_id: await at.userIdOf('mreyes') };
    const user = await at.knex('users').where({ id: where.user_id }).first('email', 'status');
    expect(user).to.deep.equal({ email: old, status: 'locked' });
    const secret = await at.knex('help_desk_secrets').where(where).first();
    expect(secret.question).to.equal('first pet');
    expect((await testHasher.verify('biscuit', secret.answer_hash)).match).to.equal(true);
    const answer = await at
      .knex('challenge_answers')
      .where({ ...where, position: 1 })
      .first();
    expect((await testHasher.verify('maple', answer.answer_hash)).match).to.equal(true);
    const password = 'harbor-lantern-4102';
    expect((await signIn(at.deps, { userId: 'mreyes', password })).verdict).to.equal('refused');
    expect((await at.trail('mreyes')).slice(-2)).to.deep.equal(['user.unfrozen', 'user.locked']);
    const mails = await at.mails();
    expect(mails.map(({ to }) => to)).to.deep.equal([old]);
    expect(mails[0]?.text).to.contain('I forgot my password');
  });

  it('tells the other’s mailbox nothing any more after that', async () => {
    await check();
    await unfreeze('restored');
    await at.clear();
    await at.tell('mreyes');
    expect((await at.mails()).map(({ to }) => to)).to.deep.equal([old]);
  });

  it('keeps the change where it was the owner’s after all', async () => {
    await check();
    await unfreeze('kept');
    const user = await at.knex('users').where({ user_id: 'mreyes' }).first('email', 'status');
    expect(user).to.deep.equal({ email: thief, status: 'active' });
    const password = 'harbor-lantern-4102';
    expect((await signIn(at.deps, { userId: 'mreyes', password })).verdict).to.equal('accepted');
    expect((await at.mails()).map(({ to }) => to)).to.have.members([old, thief]);
  });

  it('happens once, and ends the links that were mailed before', async () => {
    await at.tell('mreyes');
    const token = await at.tokenTo(old);
    await check();
    const operationId = v4();
    const first = await unfreeze('kept', { operationId });
    expect(await unfreeze('kept', { operationId })).to.deep.equal(first);
    expect((await refusal(unfreeze('kept'))).code).to.equal('notFound');
    expect(await readFreezeLink(at.deps, { token })).to.deep.equal({ state: 'expired' });
  });

  it('holds a match for a quarter of an hour, and for nobody else', async () => {
    await check();
    await at.knex('agents').where({ login: 'agent1' }).update({ is_supervisor: true });
    const other = await refusal(unfreeze('kept', { caller: await at.agent('agent1') }));
    expect(other.details).to.include({ reason: 'notProved' });
    at.clock.advance(15 * 60_000);
    expect((await refusal(unfreeze('kept'))).details).to.include({ reason: 'notProved' });
  });

  it('says so when another user has the old address by now', async () => {
    await at.knex('users').where({ user_id: 'kchan' }).update({ email: old });
    await check();
    const error = await refusal(unfreeze('restored'));
    expect(error.details).to.include({ reason: 'emailTaken' });
    expect(await at.statusOf('mreyes')).to.equal('frozen');
  });

  it('goes by the earliest dispute, whoever froze first', async () => {
    await check();
    await unfreeze('kept');
    // The thief freezes what they took, by the link of a later change; its owner's link comes after.
    await at.changeEmail('kchan', 'kevins-thief@new.example');
    const owners = await at.tokenTo('kchan@harbor.example');
    at.clock.advance(60_000);
    await at.tell('kchan', { kind: 'secret' });
    await freezeByLink(at.deps, { token: await at.tokenTo('kevins-thief@new.example') });
    ({ id: freezeId } = await at.knex('freezes').whereNull('ended_at').first('id'));
    const email = 'kchan@harbor.example';
    expect(await check({ email })).to.equal('noMatch');
    await freezeByLink(at.deps, { token: owners });
    expect(await check({ email })).to.equal('match');
  });

  it('is still possible when it takes longer than seven days; the rest is forgotten', async () => {
    at.clock.advance(8 * 24 * 60 * 60_000);
    await forgetOld(at.deps);
    expect(await at.knex('account_changes').pluck('kind')).to.deep.equal(['email']);
    expect(await check()).to.equal('match');
    await unfreeze('restored');
    await at.knex('freezes').update({ change_id: null });
    await forgetOld(at.deps);
    expect(await at.knex('account_changes').select()).to.deep.equal([]);
  });
});
