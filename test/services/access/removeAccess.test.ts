import { expect } from 'chai';
import { v4 } from 'uuid';
import { planRemoval } from '../../../src/services/access/planRemoval.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { assurance } from '../../../src/services/identity/assurance.ts';
import { findTeamsAccount } from '../../../src/services/identity/findTeamsAccount.ts';
import { provePdn } from '../../../src/services/verification/provePdn.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from './accessFixture.ts';
import { createRemovalFixture, type RemovalFixture } from './removalFixture.ts';

describe('removing access', () => {
  let at: RemovalFixture;
  beforeEach(async () => {
    at = await createRemovalFixture();
  });
  afterEach(() => at.close());

  const nothingHappened = async () => {
    expect(await at.knex('access_removals')).to.deep.equal([]);
    expect(await at.knex('recorded_jobs')).to.deep.equal([]);
    expect(await at.feed()).to.deep.equal([]);
    expect(await at.held('mreyes', '10482')).to.deep.equal(['ecredit', 'funding']);
  };

  describe('of oneself', () => {
    it('ends it now, with a reference, a receipt, a trail, and word to the portal', async () => {
      const removed = await at.remove({ by: 'mreyes' });
      expect(removed.reference).to.match(/^AC-[0-9A-Z]{7}$/);
      expect(removed).to.deep.include({
        forSelf: true,
        ended: [{ code: 'ecredit', name: 'Credit Application' }],
        skipped: [],
        on: null,
      });
      expect(await at.held('mreyes', '10482')).to.deep.equal(['funding']);
      const [mail, ...others] = await at.mails();
      expect(others).to.deep.equal([]);
      expect(mail?.to).to.equal('mreyes@lakeside.example');
      expect(mail?.text).to.contain('Credit Application: ended').and.to.contain(removed.reference);
      expect(mail?.text).to.match(/https:\/\/help\.example\/not-me\//);
      expect(await at.trail()).to.deep.equal(['access_removal.filed', 'entitlement.ended']);
      expect(await at.feed()).to.deep.equal(['ended mreyes ecredit']);
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });

    it('happens once for an operation id', async () => {
      const input = { by: 'mreyes', operationId: v4() };
      const first = await at.remove(input);
      expect(await at.remove(input)).to.deep.equal(first);
      expect(await at.mails()).to.have.length(1);
    });

    it('ends several, and says what was not held', async () => {
      const removed = await at.remove({ by: 'mreyes', codes: ['ecredit', 'funding', 'titles'] });
      expect(removed.ended.map(({ code }) => code)).to.deep.equal(['ecredit', 'funding']);
      expect(removed.skipped).to.deep.equal([{ code: 'titles', name: 'Title Tracker' }]);
    });

    it('refuses what is not held, and what nobody knows', async () => {
      expect((await refusal(at.remove({ by: 'mreyes', codes: ['titles'] }))).code).to.equal('notHeld');
      const unknown = await refusal(at.remove({ by: 'mreyes', codes: ['titels'] }));
      expect(unknown.code).to.equal('unknownApplication');
      expect((await refusal(at.remove({ by: 'mreyes', codes: [] }))).code).to.equal('notHeld');
      await nothingHappened();
    });

    it('leaves what the same application is at the other dealership', async () => {
      await at.knex('entitlements').insert({
        id: v4(),
        membership_id: await at.membershipOf('mreyes', '20917'),
        application_code: 'ecredit',
        valid_from: at.clock.now(),
        created_at: at.clock.now(),
      });
      await at.remove({ by: 'mreyes' });
      expect(await at.held('mreyes', '20917')).to.deep.equal(['ecredit', 'payoff']);
    });

    it('lets the last administrator give back applications: the office stays', async () => {
      await at.remove({ by: 'rpatel', from: 'rpatel', pdn: '33561', codes: ['titles'] });
      expect(await at.isMember('rpatel', '33561')).to.equal(true);
    });
  });

  describe('wants', () => {
    it('a verified user, and the PDN of that dealership proved in the verification', async () => {
      const unverified = await refusal(at.remove({ caller: await at.inChat('mreyes') }));
      expect(unverified).to.deep.include({ code: 'verificationRequired' });
      const unproved = await refusal(at.remove({ caller: await at.verified('mreyes', null) }));
      expect(unproved.code).to.equal('pdnRequired');
      const elsewhere = await refusal(at.remove({ caller: await at.verified('mreyes', '20917') }));
      expect(elsewhere.code).to.equal('pdnRequired');
      await nothingHappened();
    });

    it('an administrator of that dealership for somebody else', async () => {
      expect((await refusal(at.remove({ by: 'pnair' }))).code).to.equal('notAdministrator');
      const caller = await at.verified('eortiz', '20917');
      expect((await refusal(at.remove({ caller }))).code).to.equal('notAllowed');
      // A membership of another dealership under the name of one's own.
      const membershipId = await at.membershipOf('mreyes', '10482');
      const foreign = await refusal(at.remove({ by: 'eortiz', pdn: '20917', membershipId }));
      expect(foreign.code).to.equal('notFound');
      await nothingHappened();
    });

    it('the question gate passed for somebody who left', async () => {
      const caller = await at.verified('dwhitfield', '10482', { gate: false });
      const error = await refusal(at.remove({ caller, offboarding: true }));
      expect(error).to.deep.include({ code: 'verificationRequired' });
      expect(error.details).to.deep.equal({ level: 2, missing: 'gate' });
      await nothingHappened();
    });

    it('to know who it is before it tells what somebody holds', async () => {
      const wish = {
        dealershipId: await at.dealershipOf('10482'),
        membershipId: await at.membershipOf('gholt', '10482'),
        offboarding: false,
        codes: [],
        on: null,
      };
      const stranger = await refusal(
        planRemoval(at.deps, { ...wish, caller: await at.inChat('dwhitfield') }),
      );
      expect(stranger.code).to.equal('verificationRequired');
      const colleague = await at.verified('pnair', '10482');
      expect((await refusal(planRemoval(at.deps, { ...wish, caller: colleague }))).code).to.equal(
        'notAdministrator',
      );
      const plan = await planRemoval(at.deps, { ...wish, caller: await at.verified('dwhitfield', null) });
      expect(plan.removable.map(({ code }) => code)).to.deep.equal(['floorplan', 'remarketing']);
      expect(await at.knex('access_removals')).to.deep.equal([]);
    });
  });

  describe('the PDN', () => {
    it('is proved once for a verification; a wrong one is counted and pauses nobody else', async () => {
      const caller = await at.verified('mreyes', null);
      expect(await provePdn(at.deps, { caller, pdn: '33561' })).to.deep.equal({
        kind: 'wrong',
        triesLeft: 4,
      });
      const right = await provePdn(at.deps, { caller, pdn: '10482' });
      expect(right).to.deep.equal({ kind: 'right', dealershipId: await at.dealershipOf('10482') });
      expect((await assurance(at.deps, { caller })).provedDealershipId).to.equal(
        await at.dealershipOf('10482'),
      );
      for (let triesLeft = 4; triesLeft > 0; triesLeft -= 1) {
        expect(await provePdn(at.deps, { caller, pdn: '00000' })).to.deep.equal({ kind: 'wrong', triesLeft });
      }
      const until = new Date(at.clock.now().getTime() + 86_400_000);
      for (const pdn of ['00000', '10482']) {
        expect(await provePdn(at.deps, { caller, pdn })).to.deep.equal({ kind: 'paused', until });
      }
      const elsewhere = { ...caller, source: 'teams:other desk' };
      expect(await provePdn(at.deps, { caller: elsewhere, pdn: '10482' })).to.include({ kind: 'right' });
    });

    it('is not asked of somebody who is not verified', async () => {
      const caller = await at.inChat('mreyes');
      expect((await refusal(provePdn(at.deps, { caller, pdn: '10482' }))).code).to.equal(
        'verificationRequired',
      );
    });
  });

  describe('of a colleague', () => {
    it('tells both', async () => {
      const removed = await at.remove();
      expect(removed).to.deep.include({ forSelf: false, personName: 'Marcus Reyes' });
      const mails = await at.mails();
      expect(mails.map(({ to }) => to)).to.deep.equal([
        'mreyes@lakeside.example',
        'dwhitfield@lakeside.example',
      ]);
      expect(mails[1]?.text).to.contain('Access of Marcus Reyes at Lakeside Motors has been removed');
    });

    it('closes what was asked for of it, and tells who asked', async () => {
      const waiting = await at.file({ codes: ['titles'] });
      const planned = await at.file({ codes: ['vpp'], startOn: '2026-11-30' });
      await at.decide(planned.requestId, await at.onPage('dwhitfield'));
      const other = await at.file({ codes: ['payoff'] });
      await at.clear();
      const removed = await at.remove({ codes: ['titles', 'vpp'] });
      expect(removed.ended).to.deep.equal([]);
      expect(removed.closed.map(({ code }) => code)).to.have.members(['titles', 'vpp']);
      expect(await at.states(waiting.requestId)).to.deep.equal(['withdrawn']);
      expect(await at.states(planned.requestId)).to.deep.equal(['revoked']);
      expect(await at.states(other.requestId)).to.deep.equal(['requested']);
      const events = await at.events();
      expect(events.map(({ name }) => name)).to.deep.equal(Array(2).fill('accessRequest.removed'));
      at.clock.set('2026-11-30T12:00:00Z');
      await at.runDue();
      expect(await at.held('mreyes', '10482')).not.to.include('vpp');
    });

    it('takes back what a request had brought', async () => {
      const filed = await at.file();
      await at.decide(filed.requestId, await at.onPage('dwhitfield'));
      await at.remove({ codes: ['smartauction'] });
      expect(await at.states(filed.requestId)).to.deep.equal(['revoked']);
      expect(await at.held('mreyes', '10482')).not.to.include('smartauction');
    });

    it('stops an administrator after five people in an hour', async () => {
      const people = ['mreyes', 'pnair', 'tbecker', 'gholt', 'extra1', 'extra2'];
      for (const name of ['extra1', 'extra2']) {
        const [user, membership] = [v4(), v4()];
        const common = { id: user, user_id: name, full_name: name, email: `${name}@lakeside.example` };
        const times = { status_changed_at: at.clock.now(), created_at: at.clock.now() };
        await at.knex('users').insert({ ...common, ...times, locale: 'en', status: 'active' });
        await at.knex('memberships').insert({
          id: membership,
          user_id: user,
          dealership_id: await at.dealershipOf('10482'),
          created_at: at.clock.now(),
        });
        await at.knex('entitlements').insert({
          id: v4(),
          membership_id: membership,
          application_code: 'rewards',
          valid_from: at.clock.now(),
          created_at: at.clock.now(),
        });
      }
      for (const from of people.slice(0, 5)) {
        await at.remove({ from, codes: await at.held(from, '10482') });
      }
      const sixth = await refusal(at.remove({ from: 'extra2', codes: ['rewards'] }));
      expect(sixth).to.deep.include({ code: 'notAllowed', details: { reason: 'supervisorNeeded' } });
      // Not more of a person who was counted, not oneself, and not an hour later.
      await at.remove({ from: 'extra1', offboarding: true });
      await at.remove({ from: 'dwhitfield', codes: ['titles'] });
      at.clock.advance(3_600_001);
      await at.remove({ from: 'extra2', codes: ['rewards'] });
    });
  });

  describe('of somebody who left', () => {
    it('ends the place, the access, and the account where it was the only place', async () => {
      const request = await at.file({ from: 'pnair', codes: ['payoff'] });
      const priya = await at.verified('pnair', '10482');
      await at.knex('page_sessions').insert({
        token_hash: 'session of Priya',
        user_id: await at.userIdOf('pnair'),
        signed_in_with: 'password',
        created_at: at.clock.now(),
        expires_at: new Date(at.clock.now().getTime() + 900_000),
      });
      await at.clear();
      const removed = await at.remove({ from: 'pnair', offboarding: true });
      expect(removed.ended.map(({ code }) => code)).to.deep.equal(['titles', 'documents']);
      expect(await at.isMember('pnair', '10482')).to.equal(false);
      expect(await at.statusOf('pnair')).to.equal('offboarded');
      expect(await at.held('pnair', '10482')).to.deep.equal([]);
      expect(await at.states(request.requestId)).to.deep.equal(['withdrawn']);
      expect(await at.feed()).to.have.members([
        'ended pnair titles',
        'ended pnair documents',
        'offboarded pnair',
        'offboarded pnair',
      ]);
      // Nothing that she had counts any more.
      expect((await assurance(at.deps, { caller: { ...priya, accountId: null } })).level).to.equal(0);
      const { ended_at } = await at.knex('page_sessions').first('ended_at');
      expect(ended_at).to.deep.equal(at.clock.now());
      const link = await at
        .knex('teams_links')
        .where({ user_id: await at.userIdOf('pnair') })
        .first();
      const teams = { tenantId: link.tenant_id, aadObjectId: link.aad_object_id };
      expect(await findTeamsAccount(at.deps, teams)).to.equal(null);
      // She is not written to; who did it is.
      expect((await at.mails()).map(({ to }) => to)).to.deep.equal(['dwhitfield@lakeside.example']);
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });

    it('touches nothing at another dealership, and does not tell that there is one', async () => {
      const removed = await at.remove({ from: 'mreyes', offboarding: true });
      expect(await at.isMember('mreyes', '10482')).to.equal(false);
      expect(await at.isMember('mreyes', '20917')).to.equal(true);
      expect(await at.held('mreyes', '20917')).to.deep.equal(['payoff']);
      expect(await at.statusOf('mreyes')).to.equal('active');
      const other = await at.remove({ from: 'pnair', offboarding: true });
      expect(Object.keys(removed)).to.deep.equal(Object.keys(other));
      const chain = await at.dealershipOf('10482');
      const told = JSON.stringify([removed, await at.knex('access_removals')]);
      expect(told).not.to.match(/20917|Harbor/);
      const ofDealership = await at.knex('audit_events').where({ dealership_id: chain }).pluck('verb');
      expect(ofDealership).not.to.include('user.offboarded');
      // He keeps his account, so he is told of this place.
      const mails = await at.mails();
      const mail = mails.find(({ to }) => to.startsWith('mreyes'));
      expect(mail?.text).to.contain('Your place at Lakeside Motors has ended');
    });

    it('tells the other administrators, each in their language', async () => {
      await at.remove({ by: 'eortiz', from: 'kchan', pdn: '20917', offboarding: true });
      const mails = await at.mails();
      expect(mails.map(({ to }) => to)).to.deep.equal(['eortiz@harbor.example', 'jlavoie@harbor.example']);
      expect(mails[0]?.text).to.contain('ya no trabaja en Harbor Auto Group');
      expect(mails[1]?.text).to.contain('ne travaille plus chez Harbor Auto Group');
    });

    it('is done by another administrator: nobody ends their own place, so the last one stays', async () => {
      const own = await refusal(at.remove({ from: 'dwhitfield', offboarding: true }));
      expect(own).to.deep.include({ code: 'notAllowed', details: { reason: 'ownPlace' } });
      await at.remove({ by: 'eortiz', from: 'jlavoie', pdn: '20917', offboarding: true });
      expect(await at.isMember('eortiz', '20917')).to.equal(true);
      const again = await refusal(
        at.remove({ by: 'jlavoie', from: 'eortiz', pdn: '20917', offboarding: true }),
      );
      expect(again.code).to.equal('notAllowed');
    });
  });

  describeOnPostgres('at the same moment', () => {
    it('lets one of two administrators win who off-board each other', async () => {
      for (let round = 0; round < 3; round += 1) {
        const house = await createRemovalFixture();
        try {
          const pairs = [
            ['eortiz', 'jlavoie'],
            ['jlavoie', 'eortiz'],
          ] as const;
          const wishes = await Promise.all(
            pairs.map(async ([by, from]) => ({ from, caller: await house.verified(by, '20917') })),
          );
          const results = await Promise.allSettled(
            wishes.map((wish) => house.remove({ ...wish, pdn: '20917', offboarding: true })),
          );
          const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
          // The verification of the one who comes second has ended with the account.
          expect(refused.map(({ code }) => code)).to.deep.equal(['verificationRequired']);
          const left = await house.knex('memberships').where({
            dealership_id: await house.dealershipOf('20917'),
            is_administrator: true,
            ended_at: null,
          });
          expect(left).to.have.length(1);
        } finally {
          await house.close();
        }
      }
    });

    it('neither loses nor doubles anything between asking, deciding, withdrawing and removing', async () => {
      const dana = await at.verified('dwhitfield', '10482');
      const page = await at.onPage('dwhitfield');
      const filed = await at.file({ codes: ['titles'] });
      const marcus = await at.onPage('mreyes');
      const results = await Promise.allSettled([
        at.decide(filed.requestId, page),
        at.remove({ caller: dana, offboarding: true }),
        at.withdraw(filed.requestId, marcus),
        at.file({ codes: ['vpp'] }),
        at.file({ codes: ['documents'], caller: marcus }),
        at.runDue(),
      ]);
      const unexpected = results.flatMap((result) =>
        result.status === 'rejected' && result.reason.name !== 'AppError' ? [result.reason] : [],
      );
      expect(unexpected).to.deep.equal([]);
      expect(results[1]?.status).to.equal('fulfilled');
      expect(await at.held('mreyes', '10482')).to.deep.equal([]);
      const open = await at
        .knex('access_request_items')
        .whereIn('state', ['requested', 'scheduled', 'granted']);
      expect(open).to.deep.equal([]);
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });

    it('removes once when it is asked ten times at once', async () => {
      const caller = await at.verified('dwhitfield', '10482');
      const results = await Promise.allSettled(Array.from({ length: 10 }, () => at.remove({ caller })));
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(refused.map(({ code }) => code)).to.deep.equal(Array(9).fill('notHeld'));
      expect(await at.feed()).to.deep.equal(['ended mreyes ecredit']);
    });
  });
});
