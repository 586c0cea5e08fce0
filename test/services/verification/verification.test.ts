import { expect } from 'chai';
import { v4 } from 'uuid';
import { endVerification } from '../../../src/services/verification/endVerification.ts';
import {
  createVerificationFixture,
  marcus,
  type VerificationFixture,
  visitor,
} from './verificationFixture.ts';

const minute = 60_000;

describe('verification', () => {
  let the: VerificationFixture;
  const vera = visitor('vera');

  beforeEach(async () => {
    the = await createVerificationFixture();
  });
  afterEach(() => the.database.close());

  it('verifies by the code that was mailed to the address on record, and tells the trail', async () => {
    const codeId = await the.send(vera);
    const [mail] = await the.outbox.mails();
    expect(mail?.to).to.equal('mreyes@lakeside.example');
    const code = await the.mailedCode();
    const result = await the.check(vera, codeId, ` ${code.slice(0, 4)} ${code.slice(4)} `);
    expect(result).to.include({ kind: 'verified' });
    const { level, account, provedDealershipId } = await the.assurance(vera);
    expect([level, account?.userId]).to.deep.equal([2, 'mreyes']);
    const proved = account?.memberships.find(({ dealershipId }) => dealershipId === provedDealershipId);
    expect(proved?.pdn).to.equal('10482');
    const [event] = await the.database.knex('audit_events').where({ verb: 'user.verified' });
    expect(event).to.include({
      actor_id: account?.id,
      dealership_id: provedDealershipId,
      channel: 'webchat',
    });
  });

  it('says in the mail what for, in which chat, and that nobody will ask for it, in the language on record', async () => {
    await the.send(vera, { userId: ' EOrtiz ', pdn: '20917' });
    const [mail] = await the.outbox.mails();
    expect(mail?.subject).to.equal('Su código de verificación de Ally Auto');
    expect(mail?.text)
      .to.match(/confirmar su identidad/)
      .and.match(/portal del concesionario/);
    expect(mail?.text).to.match(/Nadie de Ally Auto le pedirá nunca este código/);
  });

  it('keeps no code in any row', async () => {
    await the.send(vera);
    const code = await the.mailedCode();
    const rows = await the.database.knex('one_time_codes');
    const jobs = await the.database.knex('recorded_jobs');
    expect(JSON.stringify([rows, jobs])).not.to.contain(code);
  });

  it('verifies whom the channel vouches for without asking who it is', async () => {
    const priya = { ...visitor('priya'), accountId: await the.accountIdOf('pnair') };
    expect((await the.assurance(priya)).level).to.equal(1);
    const codeId = await the.send(priya, null);
    await the.check(priya, codeId, await the.mailedCode());
    const { level, account, provedDealershipId } = await the.assurance(priya);
    expect([level, account?.userId, provedDealershipId]).to.deep.equal([2, 'pnair', null]);
  });

  it('tells a locked user the truth once verified', async () => {
    const codeId = await the.send(vera, { userId: 'tbecker', pdn: '10482' });
    const result = await the.check(vera, codeId, await the.mailedCode());
    expect(result.kind === 'verified' && result.account.status).to.equal('locked');
  });

  it('holds in this conversation, for this channel user and this account only', async () => {
    const codeId = await the.send(vera);
    await the.check(vera, codeId, await the.mailedCode());
    const elsewhere = { ...vera, conversationId: 'another' };
    const somebody = { ...vera, channelUserId: 'dl_another' };
    const another = { ...vera, accountId: await the.accountIdOf('pnair') };
    expect((await the.assurance(elsewhere)).level).to.equal(0);
    expect((await the.assurance(somebody)).level).to.equal(0);
    const { level, account } = await the.assurance(another);
    expect([level, account?.userId]).to.deep.equal([1, 'pnair']);
  });

  it('does not take a code in another conversation', async () => {
    const codeId = await the.send(vera);
    const code = await the.mailedCode();
    expect(await the.check(visitor('mallory'), codeId, code)).to.deep.equal({ kind: 'expired' });
    expect(await the.check(vera, 'not an id', code)).to.deep.equal({ kind: 'expired' });
    expect(await the.check(vera, codeId, code)).to.include({ kind: 'verified' });
  });

  it('ends after five idle minutes, and when it is told to', async () => {
    const verify = async () => the.check(vera, await the.send(vera), await the.mailedCode());
    await verify();
    the.clock.advance(5 * minute - 1);
    expect((await the.assurance(vera)).level).to.equal(2);
    the.clock.advance(1);
    expect((await the.assurance(vera)).level).to.equal(0);
    await verify();
    await endVerification(the.deps, { caller: vera });
    expect((await the.assurance(vera)).level).to.equal(0);
  });

  it('takes a code once, within ten minutes', async () => {
    const used = await the.send(vera);
    const code = await the.mailedCode();
    await the.check(vera, used, code);
    expect(await the.check(vera, used, code)).to.deep.equal({ kind: 'expired' });
    const late = await the.send(vera);
    the.clock.advance(10 * minute);
    expect(await the.check(vera, late, await the.mailedCode())).to.deep.equal({ kind: 'expired' });
  });

  it('counts tries down to none', async () => {
    const codeId = await the.send(vera);
    const left = [];
    for (let tries = 0; tries < 4; tries += 1) left.push(await the.check(vera, codeId, '00000000x'));
    expect(left.map((result) => result.kind === 'wrong' && result.triesLeft)).to.deep.equal([4, 3, 2, 1]);
    expect(await the.check(vera, codeId, 'wrong')).to.deep.equal({ kind: 'usedUp' });
    expect(await the.check(vera, codeId, await the.mailedCode())).to.deep.equal({ kind: 'usedUp' });
  });

  it('gives one operation id one answer, one mail and one try', async () => {
    const operationId = v4();
    const first = await the.begin(vera, marcus, operationId);
    expect(await the.begin(vera, marcus, operationId)).to.deep.equal(first);
    expect(await the.outbox.mails()).to.have.length(1);
    if (first.kind !== 'sent') throw new Error(first.kind);
    const tryId = v4();
    const answers = [1, 2, 3].map(() => () => the.check(vera, first.codeId, 'wrong', tryId));
    for (const answer of answers) expect(await answer()).to.deep.equal({ kind: 'wrong', triesLeft: 4 });
    const other = await the
      .check(vera, first.codeId, await the.mailedCode(), tryId)
      .catch((error) => error.code);
    expect(other).to.equal('conflict');
    expect(await the.check(vera, first.codeId, 'wrong')).to.deep.equal({ kind: 'wrong', triesLeft: 3 });
  });

  it('gives a try back after an error of ours', async () => {
    const codeId = await the.send(vera);
    const code = await the.mailedCode();
    const { mac } = the.deps.keyring;
    const original = the.deps.keyring;
    the.deps.keyring = {
      ...original,
      mac: (purpose, data) => {
        if (purpose.startsWith('audit')) throw new Error('no audit, no act');
        return mac(purpose, data);
      },
    };
    const operationId = v4();
    const failure = await the.check(vera, codeId, code, operationId).catch((error: Error) => error.message);
    expect(failure).to.equal('no audit, no act');
    the.deps.keyring = original;
    const row = await the.database.knex('one_time_codes').where({ id: codeId }).first('tries', 'used_at');
    expect(row).to.deep.equal({ tries: 0, used_at: null });
    expect((await the.assurance(vera)).level).to.equal(0);
    expect(await the.check(vera, codeId, code, operationId)).to.include({ kind: 'verified' });
  });

  describe('sending again', () => {
    it('waits a minute, replaces the code, and gives no new tries', async () => {
      const codeId = await the.send(vera);
      const old = await the.mailedCode();
      await the.check(vera, codeId, 'wrong');
      const tooSoon = await the.resend(vera, codeId);
      expect(tooSoon).to.deep.equal({ kind: 'tooSoon', at: new Date(the.clock.now().getTime() + minute) });
      the.clock.advance(minute);
      const sent = await the.resend(vera, codeId);
      expect(sent).to.include({ kind: 'sent', codeId });
      expect(await the.check(vera, codeId, old)).to.deep.equal({ kind: 'wrong', triesLeft: 3 });
      expect(await the.check(vera, codeId, await the.mailedCode())).to.include({ kind: 'verified' });
      expect(await the.resend(vera, codeId)).to.deep.equal({ kind: 'expired' });
    });

    it('stops after ten mails a day for a source', async () => {
      let codeId = await the.send(vera);
      const kinds = [];
      for (let mails = 1; mails <= 10; mails += 1) {
        the.clock.advance(minute);
        kinds.push((await the.resend(vera, codeId)).kind);
      }
      expect(kinds.filter((kind) => kind === 'sent')).to.have.length(9);
      expect(kinds.at(-1)).to.equal('dailyLimit');
      expect((await the.begin(vera, marcus)).kind).to.equal('paused');
      the.clock.advance(24 * 60 * minute);
      codeId = await the.send(vera);
      expect(await the.check(vera, codeId, await the.mailedCode())).to.include({ kind: 'verified' });
    });
  });
});
