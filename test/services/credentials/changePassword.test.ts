import { expect } from 'chai';
import { signIn } from '../../../src/services/portal/signIn.ts';
import { createSecretHasher } from '../../../src/services/secrets/secretHasher.ts';
import { submitForm } from '../../../src/services/secureForms/submitForm.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { testKeyring } from '../../support/testKeys.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from '../secureForms/formsFixture.ts';

const old = 'harbor-lantern-4203';
const fresh = 'seven quiet herons at noon';
const minute = 60_000;

// Each test has its own person; the database is one.
const passwords: Record<string, string> = {
  kchan: 'harbor-lantern-4203',
  mreyes: 'harbor-lantern-4102',
  pnair: 'harbor-lantern-4103',
  eortiz: 'harbor-lantern-4201',
  jlavoie: 'harbor-lantern-4202',
  lstone: 'harbor-lantern-4302',
  rpatel: 'harbor-lantern-4301',
};

describe('changing a password', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture();
  });
  after(() => f.database.close());
  beforeEach(() => f.outbox.clear());

  const change = async (userId: string, values: { currentPassword?: string; newPassword?: string } = {}) => {
    const caller = await f.verified(userId);
    const form = await f.open(caller, 'changePassword');
    return f.submit(caller, form, {
      currentPassword: passwords[userId] ?? '',
      newPassword: fresh,
      ...values,
    });
  };
  const problem = async (userId: string, values: Parameters<typeof change>[1]) => {
    const result = await change(userId, values);
    return result.kind === 'problems' ? result.problems[0] : result;
  };
  const verdict = async (password: string) =>
    (await signIn(f.deps, { userId: 'kchan', password, source: '192.0.2.1' })).verdict;

  it('puts the new one in force, mails the owner with a link to dispute it, and tells trail and portal', async () => {
    expect(await verdict(old)).to.equal('accepted');
    expect(await change('kchan')).to.deep.equal({ kind: 'done', purpose: 'changePassword' });
    expect([await verdict(old), await verdict(fresh)]).to.deep.equal(['refused', 'accepted']);
    const user_id = await f.accountIdOf('kchan');
    const standing = await f.knex('credentials').where({ user_id }).first('set_by', 'changed_at');
    expect(standing).to.deep.equal({ set_by: 'change', changed_at: f.clock.now() });
    const [mail, ...others] = await f.outbox.mails();
    expect(others).to.deep.equal([]);
    expect(mail?.to).to.equal('kchan@harbor.example');
    expect(mail?.text).to.match(/was changed[\s\S]*https:\/\/help\.example\/not-me\/[\w-]{43}/);
    expect(mail?.text).not.to.include(fresh);
    const verbs = await f.knex('audit_events').where({ subject_id: user_id }).orderBy('seq').pluck('verb');
    expect(verbs).to.include('user.password_changed');
    const kinds = await f.knex('portal_changes').where({ user_id }).pluck('kind');
    expect(kinds).to.include('passwordChanged');
  });

  it('refuses weak, known, guessable and earlier ones in words, and keeps the form open', async () => {
    const refusals = [
      ['short one', /too short: 15/],
      ['x'.repeat(129), /too long: 128/],
      ['passwordpassword', /lists of known passwords/],
      ['12345qwertyuiop[]', /neighbouring keys/],
      ['marcus.reyes.lakeside!', /Without your name/],
      ['harbor-lantern-4102', /one of your last 5/],
    ] as const;
    for (const [newPassword, text] of refusals) {
      const found = await problem('mreyes', { newPassword });
      expect(found, newPassword).to.have.property('field', 'newPassword');
      expect(found).to.have.property('text').that.matches(text);
      expect(JSON.stringify(found)).not.to.include(newPassword);
    }
    expect(await change('mreyes')).to.have.property('kind', 'done');
  });

  it('refuses each of the last five passwords, whatever form its accents have; the sixth is free again', async () => {
    const words = ['uno', 'dos', 'trés', 'cuatro', 'cinco'].map((word) => `${word} garzas vuelan lejos`);
    let currentPassword = passwords.pnair ?? '';
    for (const newPassword of words) {
      f.clock.advance(minute);
      expect(await change('pnair', { currentPassword, newPassword })).to.have.property('kind', 'done');
      currentPassword = newPassword;
    }
    for (const newPassword of words) {
      const again = await problem('pnair', { currentPassword, newPassword: newPassword.normalize('NFD') });
      expect(again, newPassword)
        .to.have.property('text')
        .that.matches(/last 5/);
    }
    expect(await change('pnair', { currentPassword, newPassword: passwords.pnair ?? '' })).to.have.property(
      'kind',
      'done',
    );
    const kept = await f.knex('password_history').where({ user_id: await f.accountIdOf('pnair') });
    expect(kept).to.have.length(4);
  });

  it('wants the current one, counts wrong ones, and makes them wait after ten; a weak new one costs no try', async () => {
    for (let n = 0; n < 3; n += 1) await change('eortiz', { newPassword: 'short' });
    for (let n = 0; n < 10; n += 1) {
      const wrong = await problem('eortiz', { currentPassword: `wrong ${n}` });
      expect(wrong).to.deep.equal({ field: 'currentPassword', text: 'This isn’t your current password.' });
    }
    expect(await problem('eortiz', {}))
      .to.have.property('text')
      .that.matches(/wait a minute/);
    f.clock.advance(minute);
    expect(await change('eortiz')).to.have.property('kind', 'done');
  });

  it('takes no try while too many passwords are being checked', async () => {
    const caller = await f.verified('eortiz');
    const form = await f.open(caller, 'changePassword');
    const limits = { running: 0, waiting: 0, waitMs: 0 };
    const hasher = createSecretHasher({ keyring: testKeyring, limits });
    const token = f.tokenOf(form);
    const values = { currentPassword: 'wrong', newPassword: 'ten brave otters by the sea' };
    for (let n = 0; n < 20; n += 1) {
      const busy = submitForm({ ...f.deps, hasher }, { token, values, formToken: null });
      expect(await refusal(busy)).to.have.property('code', 'busy');
    }
    const done = await f.submit(caller, form, { ...values, currentPassword: fresh });
    expect(done).to.have.property('kind', 'done');
  });

  it('ends what else was open: other chats, other forms, sessions on our pages; this chat stays verified', async () => {
    const user_id = await f.accountIdOf('jlavoie');
    const other = await f.verified('jlavoie');
    const otherForm = await f.open(other, 'changePassword');
    const now = f.clock.now();
    const expires_at = new Date(now.getTime() + 10 * minute);
    await f.knex('page_sessions').insert({
      token_hash: 'of somebody',
      user_id,
      signed_in_with: 'password',
      created_at: now,
      expires_at,
    });
    const caller = await f.verified('jlavoie');
    const form = await f.open(caller, 'changePassword');
    await f.submit(caller, form, { currentPassword: passwords.jlavoie ?? '', newPassword: fresh });
    expect((await f.requirement(other, 'editProfile')).satisfied).to.equal(false);
    expect((await f.requirement(caller, 'editProfile')).satisfied).to.equal(true);
    expect(await f.read(otherForm)).to.include({ kind: 'over', reason: 'ended' });
    expect(await f.knex('page_sessions').where({ user_id, ended_at: null })).to.deep.equal([]);
    expect(await f.told()).to.deep.include({
      formId: otherForm.formId,
      purpose: 'changePassword',
      outcome: 'over',
      reason: 'accountChanged',
      result: null,
    });
  });

  it('has one effect for the same form twice, and none for one that expired', async () => {
    const caller = await f.verified('lstone');
    const form = await f.open(caller, 'changePassword');
    const values = { currentPassword: passwords.lstone ?? '', newPassword: fresh };
    const both = await Promise.all([f.submit(caller, form, values), f.submit(caller, form, values)]);
    for (const each of both) expect(each).to.deep.equal({ kind: 'done', purpose: 'changePassword' });
    expect(await f.outbox.mails()).to.have.length(1);
    const late = await f.open(await f.verified('mreyes', 'late'), 'changePassword');
    f.clock.advance(11 * minute);
    const expired = await f.submit(caller, late, { ...values, currentPassword: 'harbor-lantern-4102' });
    expect(expired).to.include({ kind: 'over', reason: 'expired' });
  });

  it('is for active accounts only', async () => {
    for (const status of ['locked', 'idle', 'frozen', 'offboarded']) {
      await f.knex('users').where({ user_id: 'rpatel' }).update({ status });
      const refused = await f.open(await f.verified('rpatel'), 'changePassword').catch((error) => error);
      expect(refused, status).to.deep.include({ code: 'notAllowed', details: { reason: status } });
    }
  });
});

describeOnPostgres('changing a password, at the same time', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture({ poolSize: 20 });
  });
  after(() => f.database.close());

  it('gives a hundred parallel wrong ones no more than ten tries', async () => {
    const caller = await f.verified('mreyes');
    const form = await f.open(caller, 'changePassword');
    const guesses = Array.from({ length: 100 }, (_, n) =>
      f.submit(caller, form, { currentPassword: `wrong ${n}`, newPassword: fresh }),
    );
    const texts = (await Promise.all(guesses)).map((each) =>
      each.kind === 'problems' ? each.problems[0]?.text : each.kind,
    );
    expect(texts.filter((text) => text === 'This isn’t your current password.')).to.have.length(10);
    expect(texts.filter((text) => text?.startsWith('Too many wrong passwords'))).to.have.length(90);
  });

  it('lets one of several forms win; the others are over', async () => {
    const callers = await Promise.all(Array.from({ length: 6 }, () => f.verified('kchan')));
    const forms = await Promise.all(callers.map((caller) => f.open(caller, 'changePassword')));
    const results = await Promise.all(
      callers.map((caller, n) => {
        const form = forms[n] ?? { url: '' };
        return f.submit(caller, form, { currentPassword: old, newPassword: `${fresh} ${n * 7}` });
      }),
    );
    expect(results.filter(({ kind }) => kind === 'done')).to.have.length(1);
    const user_id = await f.accountIdOf('kchan');
    expect(await f.knex('password_history').where({ user_id })).to.have.length(1);
    const changed = { subject_id: user_id, verb: 'user.password_changed' };
    expect(await f.knex('audit_events').where(changed)).to.have.length(1);
  });
});
