import { expect } from 'chai';
import { v4 } from 'uuid';
import { decideRequest } from '../../../src/services/access/decideRequest.ts';
import { parseAccessEvent } from '../../../src/services/access/events.ts';
import { listRequests } from '../../../src/services/access/listRequests.ts';
import { listWaiting } from '../../../src/services/access/listWaiting.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { type AccessFixture, createAccessFixture, refusal } from './accessFixture.ts';

const rejected = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));

describe('deciding a request', () => {
  let at: AccessFixture;
  beforeEach(async () => {
    at = await createAccessFixture();
  });
  afterEach(() => at.close());

  it('grants what is approved, denies what is denied, and leaves the rest open', async () => {
    const { requestId } = await at.file({ codes: ['smartauction', 'titles', 'vpp'] });
    const [auction = '', titles = ''] = await at.itemIds(requestId);
    await at.clear();
    const view = await decideRequest(at.deps, {
      caller: await at.onPage('dwhitfield'),
      operationId: v4(),
      requestId,
      decisions: [
        { itemId: auction, verdict: 'approve' },
        { itemId: titles, verdict: 'deny' },
      ],
      note: ' Titles are for Priya ',
    });
    expect(view.items.map(({ code, state, decidedByName }) => [code, state, decidedByName])).to.deep.equal([
      ['smartauction', 'granted', 'Dana Whitfield'],
      ['titles', 'denied', 'Dana Whitfield'],
      ['vpp', 'requested', null],
    ]);
    expect(await at.entitlements('mreyes', 'smartauction')).to.deep.equal([
      { valid_from: at.clock.now(), valid_to: null },
    ]);
    expect(await at.verbs()).to.deep.equal([
      'access_request.filed',
      'access_item.denied',
      'access_item.approved',
      'entitlement.granted',
    ]);
    expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
  });

  it('tells the requester in the conversation and by mail, in the language of the request', async () => {
    const { requestId, reference } = await at.file({ locale: 'fr-CA' });
    await at.clear();
    await at.decide(requestId, await at.onPage('dwhitfield'), 'deny', { note: 'Pas maintenant' });
    const [event, ...others] = await at.events();
    expect(others).to.deep.equal([]);
    expect(event?.conversationId).to.equal('conversation of mreyes');
    expect(parseAccessEvent(event?.name ?? '', event?.value)).to.deep.equal({
      name: 'accessRequest.decided',
      value: {
        requestId,
        reference,
        beneficiaryName: null,
        startOn: '2026-11-24',
        endOn: null,
        items: [{ code: 'smartauction', name: 'SmartAuction', state: 'denied' }],
        decidedByName: 'Dana Whitfield',
        note: 'Pas maintenant',
      },
    });
    const [mail, ...more] = await at.mails();
    expect(more).to.deep.equal([]);
    expect(mail).to.include({ to: 'mreyes@lakeside.example' });
    expect(mail?.text).to.contain('SmartAuction : non approuvé').and.to.contain('Pas maintenant');
  });

  it('tells the beneficiary too, in their own language', async () => {
    const { requestId } = await at.file({ from: 'jlavoie', for: 'kchan', pdn: '20917', codes: ['titles'] });
    await at.clear();
    await at.decide(requestId, await at.onPage('eortiz'));
    const mails = await at.mails();
    expect(mails.map((mail) => mail.to)).to.have.members(['jlavoie@harbor.example', 'kchan@harbor.example']);
    const toKevin = mails.find((mail) => mail.to.startsWith('kchan'));
    expect(toKevin?.text).to.contain('Title Tracker: you have it now');
  });

  it('gives the same answer to the same operation id, and does it once', async () => {
    const { requestId } = await at.file();
    const operationId = v4();
    const caller = await at.onPage('dwhitfield');
    const first = await at.decide(requestId, caller, 'approve', { operationId });
    const jobs = (await at.mails()).length;
    expect(await at.decide(requestId, caller, 'approve', { operationId })).to.deep.equal(first);
    expect(await at.mails()).to.have.length(jobs);
    expect(await at.entitlements('mreyes', 'smartauction')).to.have.length(1);
  });

  it('tells whoever comes second who decided and when', async () => {
    const { requestId } = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
    await at.decide(requestId, await at.onPage('eortiz'));
    const decidedAt = at.clock.now();
    at.clock.advance(60_000);
    expect(await refusal(at.decide(requestId, await at.onPage('jlavoie'), 'deny'))).to.deep.include({
      code: 'alreadyDecided',
      details: { byName: 'Elena Ortiz', at: decidedAt, state: 'granted' },
    });
  });

  describe('is refused', () => {
    it('to somebody who is no administrator', async () => {
      const { requestId } = await at.file();
      const error = await refusal(at.decide(requestId, await at.onPage('pnair')));
      expect(error.code).to.equal('notAdministrator');
      expect(await at.states(requestId)).to.deep.equal(['requested']);
    });

    it('to an administrator of another dealership', async () => {
      const { requestId } = await at.file();
      const error = await refusal(at.decide(requestId, await at.onPage('eortiz')));
      expect(error.details).to.include({ reason: 'notMember' });
    });

    it('to the requester and to the beneficiary, though both are administrators', async () => {
      const { requestId } = await at.file({
        from: 'eortiz',
        for: 'jlavoie',
        pdn: '20917',
        codes: ['titles'],
      });
      for (const userId of ['eortiz', 'jlavoie']) {
        const error = await refusal(at.decide(requestId, await at.onPage(userId)));
        expect(error).to.deep.include({ code: 'forbidden', details: { reason: 'ownRequest' } });
      }
    });

    it('to requester and beneficiary by the database, too', async () => {
      const { requestId } = await at.file({
        from: 'eortiz',
        for: 'jlavoie',
        pdn: '20917',
        codes: ['titles'],
      });
      for (const userId of ['eortiz', 'jlavoie']) {
        const update = at
          .knex('access_request_items')
          .where({ request_id: requestId })
          .update({
            state: 'denied',
            decided_by_user_id: await at.userIdOf(userId),
            decided_at: at.clock.now(),
          });
        const error = await update.then(
          () => null,
          (reason: Error) => reason,
        );
        expect(error?.message).to.match(/violates check constraint/);
      }
    });

    it('at level 1 for a sensitive application', async () => {
      const { requestId } = await at.file({ codes: ['floorplan'] });
      const error = await refusal(at.decide(requestId, await at.inChat('dwhitfield')));
      expect(error).to.deep.include({ code: 'verificationRequired', details: { level: 2, missing: 'code' } });
      await at.decide(requestId, await at.onPage('dwhitfield'));
      expect(await at.states(requestId)).to.deep.equal(['granted']);
    });

    it('to a frozen administrator', async () => {
      const { requestId } = await at.file();
      const caller = await at.onPage('dwhitfield');
      await at.setStatus('dwhitfield', 'frozen');
      expect((await refusal(at.decide(requestId, caller))).details).to.include({ reason: 'frozen' });
    });

    it('while the requester is frozen, unless it is denied', async () => {
      const { requestId } = await at.file();
      await at.setStatus('mreyes', 'frozen');
      const caller = await at.onPage('dwhitfield');
      expect((await refusal(at.decide(requestId, caller))).code).to.equal('notAllowed');
      await at.decide(requestId, caller, 'deny');
      expect(await at.states(requestId)).to.deep.equal(['denied']);
    });

    it('for a beneficiary who has left the dealership', async () => {
      const { requestId } = await at.file();
      await at
        .knex('memberships')
        .where({ id: await at.membershipOf('mreyes', '10482') })
        .update({ ended_at: at.clock.now() });
      const error = await refusal(at.decide(requestId, await at.onPage('dwhitfield')));
      expect(error).to.deep.include({
        code: 'notAllowed',
        details: { reason: 'notMember', who: 'beneficiary' },
      });
    });

    it('to supervisors before it has come to them, and to other agents always', async () => {
      const { requestId } = await at.file();
      expect((await refusal(at.decide(requestId, await at.agent('lead')))).details).to.include({
        reason: 'notAsked',
      });
      expect((await refusal(at.decide(requestId, await at.agent('agent1')))).details).to.include({
        reason: 'notSupervisor',
      });
    });

    it('for items that are not of the request, or none', async () => {
      const { requestId } = await at.file();
      const caller = await at.onPage('dwhitfield');
      for (const decisions of [[], [{ itemId: v4(), verdict: 'approve' as const }]]) {
        const input = { caller, operationId: v4(), requestId, decisions, note: null };
        expect((await refusal(decideRequest(at.deps, input))).code).to.equal('badRequest');
      }
      const unknown = { caller, operationId: v4(), requestId: v4(), decisions: [], note: null };
      expect((await refusal(decideRequest(at.deps, unknown))).code).to.equal('notFound');
    });
  });

  it('is for supervisors where the administrator is alone', async () => {
    await at.knex('applications').insert({ code: 'leasing', name: 'Leasing', position: 99 });
    const { requestId } = await at.file({ from: 'rpatel', pdn: '33561', codes: ['leasing'] });
    const lead = await at.agent('lead');
    expect((await listWaiting(at.deps, { caller: lead })).requests.map(({ id }) => id)).to.deep.equal([
      requestId,
    ]);
    const view = await at.decide(requestId, lead);
    const { full_name } = await at.knex('agents').where({ login: 'lead' }).first('full_name');
    expect(view.items[0]).to.include({ state: 'granted', decidedByName: full_name });
    expect(await listWaiting(at.deps, { caller: lead })).to.deep.equal({ total: 0, requests: [] });
  });

  it('refuses a second, overlapping entitlement in the database', async () => {
    const { requestId } = await at.file();
    await at.decide(requestId, await at.onPage('dwhitfield'));
    const overlapping = at.knex('entitlements').insert({
      id: v4(),
      membership_id: await at.membershipOf('mreyes', '10482'),
      application_code: 'smartauction',
      valid_from: '2026-12-01T00:00:00Z',
      created_at: at.clock.now(),
    });
    const error = await overlapping.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.message).to.contain('entitlements_do_not_overlap');
  });

  it('leaves nothing behind when it fails at the end', async () => {
    const { requestId } = await at.file();
    const before = await at.knex('recorded_jobs');
    const deps = {
      ...at.deps,
      keyring: {
        ...at.deps.keyring,
        mac: () => {
          throw new Error('no trail');
        },
      },
    };
    const act = decideRequest(deps, {
      caller: await at.onPage('dwhitfield'),
      operationId: v4(),
      requestId,
      decisions: (await at.itemIds(requestId)).map((itemId) => ({ itemId, verdict: 'approve' })),
      note: null,
    });
    const error = await act.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.message).to.equal('no trail');
    expect(await at.states(requestId)).to.deep.equal(['requested']);
    expect(await at.entitlements('mreyes', 'smartauction')).to.deep.equal([]);
    expect(await at.knex('recorded_jobs')).to.deep.equal(before);
    expect(await at.knex('operations')).to.have.length(1);
    expect(await at.verbs()).to.deep.equal(['access_request.filed']);
  });

  describe('lists', () => {
    it('what waits for an administrator, but not what concerns themselves', async () => {
      const theirs = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
      await at.file({ from: 'jlavoie', pdn: '20917', codes: ['titles'] });
      await at.file();
      const { requests: waiting } = await listWaiting(at.deps, { caller: await at.inChat('jlavoie') });
      expect(waiting.map(({ reference }) => reference)).to.deep.equal([theirs.reference]);
      expect(waiting[0]).to.deep.include({
        requesterName: 'Kevin Chan',
        forSelf: true,
        decider: 'administrators',
        deciderNames: ['Elena Ortiz', 'Julie Lavoie'],
      });
      const refused = await refusal(listWaiting(at.deps, { caller: await at.inChat('kchan') }));
      expect(refused.code).to.equal('notAdministrator');
    });

    it('one’s own requests and those for oneself, newest first, closed ones for 30 days', async () => {
      const own = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
      at.clock.advance(60_000);
      const forMe = await at.file({ from: 'eortiz', for: 'kchan', pdn: '20917', codes: ['vpp'] });
      const caller = await at.inChat('kchan');
      const references = async () =>
        (await listRequests(at.deps, { caller })).requests.map(({ reference }) => reference);
      expect(await references()).to.deep.equal([forMe.reference, own.reference]);
      await at.decide(own.requestId, await at.onPage('eortiz'), 'deny');
      const closed = (await listRequests(at.deps, { caller })).requests.at(-1);
      expect(closed).to.deep.include({ decider: null, deciderNames: [], deciderSince: null });
      at.clock.advance(31 * 86_400_000);
      expect(await references()).to.deep.equal([forMe.reference]);
    });

    it('in pages of ten, each request once, or only those of a dealership, a reference, or open', async () => {
      const caller = await at.inChat('kchan');
      const decider = await at.inChat('eortiz');
      const filed: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        const { requestId, reference } = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
        if (count < 11) await at.withdraw(requestId, caller);
        filed.push(reference);
        at.clock.advance(1000);
      }
      const first = await listRequests(at.deps, { caller });
      const second = await listRequests(at.deps, { caller, offset: 10 });
      expect([first.total, second.total]).to.deep.equal([12, 12]);
      const all = [...first.requests, ...second.requests].map(({ reference }) => reference);
      expect(all).to.deep.equal(filed.toReversed());
      const [oldest = '', newest = ''] = [filed[0], filed.at(-1)];
      const found = async (filter: Parameters<typeof listRequests>[1]) =>
        (await listRequests(at.deps, filter)).requests.map(({ reference }) => reference);
      expect(await found({ caller, openOnly: true })).to.deep.equal([newest]);
      expect(await found({ caller, reference: oldest })).to.deep.equal([oldest]);
      expect(await found({ caller, dealershipId: await at.dealershipOf('10482') })).to.deep.equal([]);
      const waiting = await listWaiting(at.deps, { caller: decider, reference: newest });
      expect(waiting.total).to.equal(1);
      expect((await listWaiting(at.deps, { caller: decider, reference: oldest })).total).to.equal(0);
    });
  });

  describe('and withdrawing', () => {
    it('takes back what is open; afterwards nobody can decide it', async () => {
      const { requestId, reference } = await at.file({ codes: ['smartauction', 'titles'] });
      expect(await at.withdraw(requestId, await at.inChat('mreyes'))).to.deep.equal({
        reference,
        withdrawn: [
          { code: 'smartauction', name: 'SmartAuction' },
          { code: 'titles', name: 'Title Tracker' },
        ],
      });
      const error = await refusal(at.decide(requestId, await at.onPage('dwhitfield')));
      expect(error.code).to.equal('alreadyDecided');
      expect(error.details).to.include({ byName: 'Marcus Reyes', state: 'withdrawn' });
      await at.file();
    });

    it('says who decided when nothing is open any more', async () => {
      const { requestId } = await at.file();
      await at.decide(requestId, await at.onPage('dwhitfield'));
      const error = await refusal(at.withdraw(requestId, await at.inChat('mreyes')));
      expect(error.code).to.equal('alreadyDecided');
      expect(error.details).to.include({ byName: 'Dana Whitfield', state: 'granted' });
    });

    it('is for requester and beneficiary only; the requester is told', async () => {
      const { requestId } = await at.file({ from: 'eortiz', for: 'kchan', pdn: '20917', codes: ['titles'] });
      const stranger = await refusal(at.withdraw(requestId, await at.inChat('mreyes')));
      expect(stranger.code).to.equal('forbidden');
      await at.clear();
      await at.withdraw(requestId, await at.inChat('kchan'));
      expect((await at.mails()).map((mail) => mail.to)).to.deep.equal(['eortiz@harbor.example']);
    });
  });

  describe('at the same moment', () => {
    it('lets one of two administrators win, and names them to the other', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { requestId } = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
        const results = await Promise.allSettled([
          at.decide(requestId, await at.onPage('eortiz'), 'deny'),
          at.decide(requestId, await at.onPage('jlavoie'), 'deny'),
        ]);
        const [error, ...others] = rejected(results);
        expect(others).to.deep.equal([]);
        expect(error.code).to.equal('alreadyDecided');
        expect(error.details.byName).to.be.oneOf(['Elena Ortiz', 'Julie Lavoie']);
      }
      expect(await at.events()).to.have.length(5);
    });

    it('ends withdrawn or granted, never both', async () => {
      for (const code of ['smartauction', 'titles', 'vpp', 'remarketing', 'payoff']) {
        const { requestId } = await at.file({ codes: [code] });
        const results = await Promise.allSettled([
          at.decide(requestId, await at.onPage('dwhitfield')),
          at.withdraw(requestId, await at.inChat('mreyes')),
        ]);
        expect(rejected(results).map((error) => error.code)).to.deep.equal(['alreadyDecided']);
        const [state] = await at.states(requestId);
        expect(state).to.equal(results[0]?.status === 'fulfilled' ? 'granted' : 'withdrawn');
      }
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });

    it('decides once for an operation id that arrives a hundred times', async () => {
      const { requestId } = await at.file();
      const operationId = v4();
      const caller = await at.onPage('dwhitfield');
      const views = await Promise.all(
        Array.from({ length: 100 }, () => at.decide(requestId, caller, 'approve', { operationId })),
      );
      for (const view of views) expect(view).to.deep.equal(views[0]);
      expect(await at.events()).to.have.length(1);
      expect(await at.entitlements('mreyes', 'smartauction')).to.have.length(1);
    });
  });
});
