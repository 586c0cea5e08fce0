import { expect } from 'chai';
import { v4 } from 'uuid';
import { signInToPage } from '../../../src/services/accounts/signInToPage.ts';
import { cancelPendingEmailChange } from '../../../src/services/emailChanges/cancelPendingEmailChange.ts';
import { freezeByLink } from '../../../src/services/freezes/freezeByLink.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { checkCode } from '../../../src/services/verification/checkCode.ts';
import { resendCode } from '../../../src/services/verification/resendCode.ts';
import { refusal } from '../access/accessFixture.ts';
import { createEmailFixture, type EmailFixture } from './emailFixture.ts';

const old = 'mreyes@lakeside.example';
const fresh = 'marcus@new.example';

describe('a change of e-mail', () => {
  let at: EmailFixture;
  let caller: ChatCaller;
  beforeEach(async () => {
    at = await createEmailFixture();
    caller = await at.reauthenticated('mreyes');
  });
  afterEach(() => at.close());

  const others = async (changeId: string) => {
    const code = await at.codeTo(fresh);
    const wrong = code === '00000000' ? '11111111' : '00000000';
    return { code, wrong, tryWrong: () => at.confirm(caller, changeId, wrong) };
  };

  it('mails a code to the new address, tells the old one at once, and changes nothing yet', async () => {
    expect(await at.plan(caller, fresh)).to.deep.equal({ kind: 'ok', current: old, email: fresh });
    await at.ask(caller, fresh);
    const mails = await at.mails();
    expect(mails.map(({ to }) => to)).to.have.members([old, fresh]);
    const notice = mails.find(({ to }) => to === old);
    expect(notice?.text)
      .to.contain('m•••@new.example')
      .and.to.match(/\/not-me\/[\w-]{43}/);
    expect(notice?.text)
      .to.not.contain('marcus@')
      .and.to.not.match(/^\d{8}$/m);
    const coded = mails.find(({ to }) => to === fresh)?.text;
    expect(coded)
      .to.match(/^\d{8}$/m)
      .and.contain('Nobody from Ally Auto will ever ask');
    for (const name of ['Marcus', 'Reyes', 'Lakeside']) expect(coded).to.not.contain(name);
    expect(await at.emailOf('mreyes')).to.equal(old);
  });

  it('happens with the code: swap, verifications over, trail, notices to both', async () => {
    const changeId = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    await at.clear();
    expect(await at.confirm(caller, changeId, `${code.slice(0, 4)} ${code.slice(4)}`)).to.deep.equal({
      kind: 'done',
      email: fresh,
    });
    expect(await at.emailOf('mreyes')).to.equal(fresh);
    expect(await at.knex('verifications').whereNull('ended_at')).to.have.length(0);
    expect((await at.trail('mreyes')).slice(-2)).to.deep.equal([
      'user.email_requested',
      'user.email_changed',
    ]);
    const mails = await at.mails();
    expect(mails.map(({ to }) => to)).to.have.members([old, fresh]);
    expect(mails.find(({ to }) => to === old)?.text)
      .to.contain('m•••@new.example')
      .and.not.contain('marcus@');
    expect(mails.find(({ to }) => to === fresh)?.text).to.contain(fresh);
  });

  it('can be reverted from the old mailbox: the account is frozen', async () => {
    const changeId = await at.ask(caller, fresh);
    await at.confirm(caller, changeId, await at.codeTo(fresh));
    expect(await freezeByLink(at.deps, { token: await at.tokenTo(old) })).to.deep.equal({ kind: 'frozen' });
    expect(await at.statusOf('mreyes')).to.equal('frozen');
  });

  it('wants level 3', async () => {
    const verified = await at.reauthenticated('mreyes', 2);
    for (const attempt of [at.plan(verified, fresh), at.request(verified, fresh)]) {
      const error = await refusal(attempt);
      expect(error.code).to.equal('verificationRequired');
      expect(error.details).to.include({ level: 3 });
    }
  });

  it('happens once: the same yes and the same code again change nothing more', async () => {
    const operationId = v4();
    const first = await at.request(caller, fresh, operationId);
    expect(await at.request(caller, fresh, operationId)).to.deep.equal(first);
    if (first.kind !== 'sent') throw new Error(first.kind);
    const [code, confirmId] = [await at.codeTo(fresh), v4()];
    const done = await at.confirm(caller, first.changeId, code, confirmId);
    await at.clear();
    expect(await at.confirm(caller, first.changeId, code, confirmId)).to.deep.equal(done);
    expect(await at.confirm(caller, first.changeId, code)).to.deep.equal({ kind: 'expired' });
    expect(await at.mails()).to.deep.equal([]);
  });

  it('is over after five wrong codes', async () => {
    const changeId = await at.ask(caller, fresh);
    const { code, tryWrong } = await others(changeId);
    for (const triesLeft of [4, 3, 2, 1])
      expect(await tryWrong()).to.deep.equal({ kind: 'wrong', triesLeft });
    expect(await tryWrong()).to.deep.equal({ kind: 'usedUp' });
    expect((await at.confirm(caller, changeId, code)).kind).to.not.equal('done');
    expect(await at.emailOf('mreyes')).to.equal(old);
  });

  it('is over after ten minutes, and may take as long although the verification became idle', async () => {
    const late = await at.ask(caller, fresh);
    const lateCode = await at.codeTo(fresh);
    at.clock.advance(10 * 60_000);
    expect(await at.confirm(caller, late, lateCode)).to.deep.equal({ kind: 'expired' });
    caller = await at.reauthenticated('mreyes');
    const changeId = await at.ask(caller, fresh);
    at.clock.advance(10 * 60_000 - 1);
    expect((await at.confirm(caller, changeId, await at.codeTo(fresh))).kind).to.equal('done');
  });

  it('sends another code after a minute; the old one is dead, the tries are not given back', async () => {
    const changeId = await at.ask(caller, fresh);
    const { code, tryWrong } = await others(changeId);
    await tryWrong();
    expect((await at.resend(caller, changeId)).kind).to.equal('tooSoon');
    at.clock.advance(60_000);
    expect((await at.resend(caller, changeId)).kind).to.equal('sent');
    const newest = await at.codeTo(fresh);
    if (newest !== code) {
      expect(await at.confirm(caller, changeId, code)).to.deep.equal({ kind: 'wrong', triesLeft: 3 });
    }
    expect((await at.confirm(caller, changeId, newest)).kind).to.equal('done');
  });

  it('is one an account: a second one replaces the first', async () => {
    const first = await at.ask(caller, 'first@new.example');
    const firstCode = await at.codeTo('first@new.example');
    const second = await at.ask(caller, fresh);
    expect(await at.confirm(caller, first, firstCode)).to.deep.equal({ kind: 'expired' });
    expect((await at.confirm(caller, second, await at.codeTo(fresh))).kind).to.equal('done');
  });

  it('can be withdrawn where it was asked for, and the old mailbox is told', async () => {
    const changeId = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    const stranger = await at.inChat('kchan');
    expect(await at.withdrawChange(stranger, changeId)).to.deep.equal({ withdrawn: false });
    await at.clear();
    expect(await at.withdrawChange(caller, changeId)).to.deep.equal({ withdrawn: true });
    expect((await at.mails()).map(({ to, subject }) => [to, subject])).to.deep.equal([
      [old, 'Your Ally Auto dashboard e-mail address stays as it is'],
    ]);
    expect(await at.confirm(caller, changeId, code)).to.deep.equal({ kind: 'expired' });
    expect(await at.withdrawChange(caller, changeId)).to.deep.equal({ withdrawn: false });
  });

  it('is cancelled by another act (a reset), and by a freeze', async () => {
    const cancelled = await at.ask(caller, fresh);
    const accountId = await at.userIdOf('mreyes');
    await at.knex.transaction((trx) => cancelPendingEmailChange(trx, { accountId, now: at.clock.now() }));
    expect((await at.confirm(caller, cancelled, await at.codeTo(fresh))).kind).to.equal('expired');
    const frozen = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    await freezeByLink(at.deps, { token: await at.tokenTo(old) });
    expect((await at.confirm(caller, frozen, code)).kind).to.equal('expired');
    expect(await at.emailOf('mreyes')).to.equal(old);
  });

  it('does not happen to an account that is not active any more', async () => {
    const changeId = await at.ask(caller, fresh);
    await at.setStatus('mreyes', 'locked');
    const error = await refusal(at.confirm(caller, changeId, await at.codeTo(fresh)));
    expect(error.details).to.include({ reason: 'locked' });
    await at.setStatus('mreyes', 'active');
    expect((await at.confirm(caller, changeId, await at.codeTo(fresh))).kind).to.equal('done');
  });

  it('takes the code only in the conversation where it was asked for', async () => {
    const changeId = await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    for (const elsewhere of [
      { ...caller, conversationId: 'another' },
      { ...caller, channelUserId: 'dl_another' },
      await at.reauthenticated('kchan'),
    ]) {
      expect((await at.confirm(elsewhere, changeId, code)).kind).to.equal('expired');
    }
    expect(await at.confirm(caller, v4(), code)).to.deep.equal({ kind: 'over' });
    expect((await at.confirm(caller, changeId, code)).kind).to.equal('done');
  });

  it('its code proves nobody’s identity, and is not sent to the old address', async () => {
    await at.ask(caller, fresh);
    const code = await at.codeTo(fresh);
    const { id: codeId } = await at.knex('one_time_codes').where({ purpose: 'email' }).first('id');
    expect((await checkCode(at.deps, { caller, operationId: v4(), codeId, code })).kind).to.equal('expired');
    at.clock.advance(60_000);
    const input = { caller, operationId: v4(), codeId, locale: 'en' as const };
    expect((await resendCode(at.deps, input)).kind).to.equal('expired');
  });

  describe('is refused with the reason', () => {
    const reasonOf = async (email: string) => {
      const [planned, requested] = [await at.plan(caller, email), await at.request(caller, email)];
      expect(planned).to.deep.equal(requested);
      return requested.kind === 'refused' ? requested.reason : requested.kind;
    };

    it('for addresses that are none, shared, forged, or the present one', async () => {
      expect(await reasonOf('nonsense')).to.equal('invalid');
      expect(await reasonOf('info@new.example')).to.equal('role');
      expect(await reasonOf('marcus@l\u0430keside.example')).to.equal('mixedScript');
      expect(await reasonOf('mreyes@1akeside.example')).to.equal('lookalike');
      expect(await reasonOf('mreyes@harb0r.example')).to.equal('lookalike');
      expect(await reasonOf('MREYES@lakeside.example')).to.equal('same');
      expect(await at.mails()).to.deep.equal([]);
    });

    it('for another user’s, but not for one who was off-boarded', async () => {
      expect(await reasonOf('KChan@harbor.example')).to.equal('taken');
      await at.setStatus('kchan', 'locked');
      expect(await reasonOf('kchan@harbor.example')).to.equal('taken');
      await at.setStatus('kchan', 'offboarded');
      expect((await at.plan(caller, 'kchan@harbor.example')).kind).to.equal('ok');
    });

    it('after ten of others’ addresses whatever is asked: nobody learns who has an account', async () => {
      for (let count = 0; count < 10; count += 1) {
        expect((await at.plan(caller, 'kchan@harbor.example')).kind).to.equal('refused');
      }
      for (const email of ['kchan@harbor.example', 'nobody@harbor.example']) {
        expect(await at.plan(caller, email)).to.deep.equal({ kind: 'refused', reason: 'tooMany' });
      }
      at.clock.advance(24 * 60 * 60_000);
      caller = await at.reauthenticated('mreyes');
      expect((await at.plan(caller, fresh)).kind).to.equal('ok');
    });

    it('after ten mails with a code within a day', async () => {
      for (let count = 0; count < 9; count += 1) await at.ask(caller, `m${count}x@new.example`);
      await at.ask(caller, fresh);
      expect(await at.request(caller, fresh)).to.deep.equal({ kind: 'dailyLimit' });
    });
  });

  it('lets its owner sign in as before', async () => {
    const changeId = await at.ask(caller, fresh);
    await at.confirm(caller, changeId, await at.codeTo(fresh));
    const session = await signInToPage(at.deps, {
      login: 'mreyes',
      password: 'harbor-lantern-4102',
      source: 'a page',
    });
    expect(session.kind).to.equal('signedIn');
  });
});
