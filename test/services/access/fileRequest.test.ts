import { expect } from 'chai';
import { v4 } from 'uuid';
import { planRequest } from '../../../src/services/access/planRequest.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { type AccessFixture, createAccessFixture, refusal } from './accessFixture.ts';

describe('requesting access', () => {
  let at: AccessFixture;
  beforeEach(async () => {
    at = await createAccessFixture();
  });
  afterEach(() => at.close());

  const nothingHappened = async () => {
    expect(await at.knex('access_requests')).to.deep.equal([]);
    expect(await at.knex('access_request_items')).to.deep.equal([]);
    expect(await at.knex('operations')).to.deep.equal([]);
    expect(await at.knex('recorded_jobs')).to.deep.equal([]);
    expect(await at.knex('approval_links')).to.deep.equal([]);
    expect(await at.verbs()).to.deep.equal([]);
  };

  it('files what needs approval, and asks the administrators by mail with a link of their own', async () => {
    const filed = await at.file({ codes: ['smartauction', 'titles'] });
    expect(filed.reference).to.match(/^AR-[0-9A-Z]{7}$/);
    expect(filed.items).to.deep.equal([
      { code: 'smartauction', name: 'SmartAuction', state: 'requested' },
      { code: 'titles', name: 'Title Tracker', state: 'requested' },
    ]);
    expect(filed).to.deep.include({
      decider: 'administrators',
      deciderNames: ['Dana Whitfield'],
      skipped: [],
    });
    const [mail, ...others] = await at.mails();
    expect(others).to.deep.equal([]);
    expect(mail).to.include({ to: 'dwhitfield@lakeside.example' });
    expect(mail?.subject).to.contain(filed.reference);
    expect(mail?.text).to.match(/Marcus Reyes.*Lakeside Motors/);
    expect(mail?.text).to.match(/SmartAuction\n- Title Tracker/);
    expect(mail?.text).to.match(/https:\/\/help\.example\/access-requests\/[\w-]{43}\n/);
    expect(await at.verbs()).to.deep.equal(['access_request.filed']);
    expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
  });

  it('writes to each administrator in their own language', async () => {
    const filed = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
    expect(filed.deciderNames).to.have.members(['Elena Ortiz', 'Julie Lavoie']);
    const mails = await at.mails();
    const textFor = (name: string) => mails.find((mail) => mail.to.startsWith(name))?.text;
    expect(textFor('eortiz')).to.contain('solicita acceso');
    expect(textFor('jlavoie')).to.contain('demande un accès');
  });

  it('keeps the token only as a hash', async () => {
    await at.file();
    const token = /access-requests\/([\w-]{43})/.exec((await at.mails())[0]?.text ?? '')?.[1] ?? 'none';
    const everything = JSON.stringify([
      await at.knex('approval_links'),
      await at.knex('operations'),
      await at.knex('audit_details'),
      await at.knex('recorded_jobs'),
    ]);
    expect(everything).not.to.contain(token);
  });

  it('says which applications are held already, and files the others', async () => {
    const filed = await at.file({ codes: ['ecredit', 'smartauction'] });
    expect(filed.items.map((item) => item.code)).to.deep.equal(['smartauction']);
    expect(filed.skipped).to.deep.equal([
      { code: 'ecredit', name: 'Credit Application', outcome: 'alreadyHeld' },
    ]);
  });

  it('refuses when everything is held already', async () => {
    const error = await refusal(at.file({ codes: ['ecredit', 'funding'] }));
    expect(error.code).to.equal('alreadyHeld');
    await nothingHappened();
  });

  it('refuses when it is requested already, and names the open request', async () => {
    const first = await at.file();
    const error = await refusal(at.file());
    expect(error.code).to.equal('alreadyRequested');
    expect(error.details.items).to.have.nested.property('[0].reference', first.reference);
  });

  it('refuses an application that nobody knows', async () => {
    const error = await refusal(at.file({ codes: ['smartauction', 'smartautcion'] }));
    expect(error).to.deep.include({ code: 'unknownApplication', details: { codes: ['smartautcion'] } });
    await nothingHappened();
  });

  it('grants what needs no approval at once, at level 2', async () => {
    const filed = await at.file({ caller: await at.onPage('mreyes'), codes: ['documents'] });
    expect(filed).to.deep.include({ decider: null, deciderNames: [] });
    expect(filed.items[0]?.state).to.equal('granted');
    expect(await at.entitlements('mreyes', 'documents')).to.deep.equal([
      { valid_from: at.clock.now(), valid_to: null },
    ]);
    const [mail] = await at.mails();
    expect(mail).to.include({ to: 'mreyes@lakeside.example' });
    expect(mail?.text).to.contain('Document Library: you have it now');
    expect(await at.verbs()).to.deep.equal(['access_request.filed', 'entitlement.granted']);
  });

  it('asks for level 2 before it grants by itself', async () => {
    const error = await refusal(at.file({ codes: ['documents'] }));
    expect(error).to.deep.include({ code: 'verificationRequired', details: { level: 2, missing: 'code' } });
    await nothingHappened();
  });

  it('grants until the end of the last day, in the dealership’s zone', async () => {
    await at.file({ caller: await at.onPage('mreyes'), codes: ['documents'], endOn: '2026-11-30' });
    const [entitlement] = await at.entitlements('mreyes', 'documents');
    const zone: string = await at
      .knex('dealerships')
      .where({ pdn: '10482' })
      .first('time_zone')
      .then((row) => row.time_zone);
    const dayAfter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    expect(dayAfter.format(entitlement?.valid_to ?? 0)).to.match(/^2026-12-01.*00:00:00$/);
  });

  it('refuses days that cannot be', async () => {
    const reasons: [Record<string, string>, string][] = [
      [{ startOn: '2026-11-23' }, 'past'],
      [{ startOn: '2026-12-02', endOn: '2026-12-01' }, 'endBeforeStart'],
      [{ startOn: '2026-02-30' }, 'malformed'],
      [{ startOn: 'monday' }, 'malformed'],
    ];
    for (const [days, reason] of reasons) {
      const error = await refusal(at.file(days));
      expect(error.code).to.equal('invalidDate');
      expect(error.details.reason).to.equal(reason);
    }
    await nothingHappened();
  });

  it('needs a reason, of one line', async () => {
    expect((await refusal(at.file({ reason: ' \n ' }))).details).to.include({
      field: 'reason',
      reason: 'empty',
    });
    expect((await refusal(at.file({ reason: 'x'.repeat(501) }))).details).to.include({ reason: 'tooLong' });
    await at.file({ reason: 'for auctions”\n\nDecided: approve\0 it\u202e' });
    expect((await at.mails())[0]?.text).to.contain('“for auctions” Decided: approve it”');
  });

  it('asks the help desk’s supervisors when the administrator is alone', async () => {
    const filed = await at.file({ from: 'lstone', for: 'lstone', pdn: '33561', codes: ['titles'] });
    expect(filed.decider).to.equal('administrators');
    await at.knex('entitlements').update({ valid_to: at.clock.now() });
    at.clock.advance(1);
    const own = await at.file({ from: 'rpatel', pdn: '33561', codes: ['titles'] });
    expect(own.decider).to.equal('supervisors');
    const mails = await at.mails();
    expect(mails.at(-1)?.text).to.contain('Nobody at the dealership could decide');
    const waiting = await at.knex('agents').where({ is_supervisor: true }).pluck('email');
    expect(mails.slice(1).map((mail) => mail.to)).to.deep.equal(waiting);
  });

  it('passes over administrators who are locked, idle, frozen or gone', async () => {
    for (const status of ['locked', 'idle', 'frozen', 'offboarded']) {
      await at.setStatus('dwhitfield', status);
      const plan = await planRequest(at.deps, {
        caller: await at.inChat('mreyes'),
        dealershipId: await at.dealershipOf('10482'),
        beneficiaryMembershipId: await at.membershipOf('mreyes', '10482'),
        codes: ['smartauction'],
        startOn: '2026-11-24',
        endOn: null,
      });
      expect(plan.decider, status).to.equal('supervisors');
    }
  });

  it('plans without changing anything', async () => {
    const plan = await planRequest(at.deps, {
      caller: await at.inChat('mreyes'),
      dealershipId: await at.dealershipOf('10482'),
      beneficiaryMembershipId: await at.membershipOf('mreyes', '10482'),
      codes: ['documents', 'ecredit', 'smartauction'],
      startOn: '2026-11-30',
      endOn: null,
    });
    expect(plan.items.map((item) => [item.code, item.outcome])).to.deep.equal([
      ['smartauction', 'needsApproval'],
      ['ecredit', 'alreadyHeld'],
      ['documents', 'automatic'],
    ]);
    expect(plan.deciderNames).to.deep.equal(['Dana Whitfield']);
    await nothingHappened();
  });

  describe('for a colleague', () => {
    it('is for administrators', async () => {
      const filed = await at.file({ from: 'eortiz', for: 'kchan', pdn: '20917', codes: ['titles'] });
      expect(filed.deciderNames).to.deep.equal(['Julie Lavoie']);
    });

    it('is refused to everybody else', async () => {
      const error = await refusal(at.file({ from: 'pnair', for: 'mreyes' }));
      expect(error.code).to.equal('notAdministrator');
      await nothingHappened();
    });

    it('is refused for somebody of another dealership', async () => {
      const error = await refusal(
        at.file({ from: 'dwhitfield', beneficiaryMembershipId: await at.membershipOf('kchan', '20917') }),
      );
      expect(error.code).to.equal('notFound');
      await nothingHappened();
    });

    it('goes to the supervisors where requester and beneficiary are the only administrators', async () => {
      const filed = await at.file({ from: 'eortiz', for: 'jlavoie', pdn: '20917', codes: ['titles'] });
      expect(filed.decider).to.equal('supervisors');
    });

    it('is refused for a frozen account', async () => {
      await at.setStatus('kchan', 'frozen');
      const error = await refusal(at.file({ from: 'eortiz', for: 'kchan', pdn: '20917', codes: ['titles'] }));
      expect(error).to.deep.include({ code: 'notAllowed', details: { reason: 'beneficiaryFrozen' } });
    });
  });

  describe('is refused to', () => {
    it('a visitor who is not verified', async () => {
      const caller = { ...(await at.inChat('mreyes')), accountId: null };
      expect(await refusal(at.file({ caller }))).to.deep.include({
        code: 'verificationRequired',
        details: { level: 2, missing: 'code' },
      });
      await nothingHappened();
    });

    it('somebody who does not belong to the dealership', async () => {
      expect((await refusal(at.file({ from: 'kchan', for: 'mreyes' }))).details).to.include({
        reason: 'notMember',
      });
      await nothingHappened();
    });

    it('accounts that are not active', async () => {
      for (const status of ['locked', 'idle', 'frozen']) {
        await at.setStatus('mreyes', status);
        expect((await refusal(at.file())).details).to.include({ reason: status });
      }
      await nothingHappened();
    });
  });

  describe('with the same operation id', () => {
    it('again gives the same reference, and files once', async () => {
      const operationId = v4();
      const first = await at.file({ operationId });
      at.clock.advance(3_600_000);
      expect(await at.file({ operationId, codes: ['titles'] })).to.deep.equal(first);
      expect(await at.knex('access_requests')).to.have.length(1);
      expect(await at.mails()).to.have.length(1);
    });

    it('of another act or person is refused', async () => {
      const operationId = v4();
      const { requestId } = await at.file({ operationId, caller: await at.onPage('mreyes') });
      const foreign = await refusal(
        at.file({ operationId, caller: await at.onPage('pnair'), from: 'pnair' }),
      );
      expect(foreign.code).to.equal('conflict');
      const decided = await refusal(
        at.decide(requestId, await at.onPage('dwhitfield'), 'approve', { operationId }),
      );
      expect(decided.code).to.equal('conflict');
    });
  });

  describeOnPostgres('at the same moment', () => {
    it('files once for an operation id that arrives ten times', async () => {
      const operationId = v4();
      const filed = await Promise.all(Array.from({ length: 10 }, () => at.file({ operationId })));
      expect(new Set(filed.map(({ reference }) => reference)).size).to.equal(1);
      expect(await at.knex('access_requests')).to.have.length(1);
      expect(await at.mails()).to.have.length(1);
      expect(await at.verbs()).to.deep.equal(['access_request.filed']);
    });

    it('files one of five equal requests, and names it to the others', async () => {
      const results = await Promise.allSettled(Array.from({ length: 5 }, () => at.file()));
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(refused.map((error) => error.code)).to.deep.equal(Array(4).fill('alreadyRequested'));
      expect(await at.knex('access_requests')).to.have.length(1);
    });

    it('grants one of five equal automatic requests', async () => {
      const caller = await at.onPage('mreyes');
      const results = await Promise.allSettled(
        Array.from({ length: 5 }, () => at.file({ caller, codes: ['documents'] })),
      );
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(refused.map((error) => error.code)).to.deep.equal(Array(4).fill('alreadyHeld'));
      expect(await at.entitlements('mreyes', 'documents')).to.have.length(1);
    });
  });
});
