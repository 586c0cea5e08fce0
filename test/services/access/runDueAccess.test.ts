import { expect } from 'chai';
import { listRequests } from '../../../src/services/access/listRequests.ts';
import { runDueAccess } from '../../../src/services/access/runDueAccess.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { type AccessFixture, createAccessFixture } from './accessFixture.ts';

const nothing = {
  granted: 0,
  revoked: 0,
  ended: 0,
  expired: 0,
  reminded: 0,
  escalated: 0,
  removed: 0,
  lapsed: 0,
};
const day = 86_400_000;

describe('what time brings', () => {
  let at: AccessFixture;
  let zone: string;
  beforeEach(async () => {
    at = await createAccessFixture();
    ({ time_zone: zone } = await at.knex('dealerships').where({ pdn: '10482' }).first('time_zone'));
  });
  afterEach(() => at.close());

  /** The first moment of a day where Lakeside Motors is. */
  const startOf = (date: string) => {
    const utc = new Date(`${date}T00:00:00Z`);
    const local = new Date(utc.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T').concat('Z'));
    return new Date(utc.getTime() + (utc.getTime() - local.getTime()));
  };
  const scheduled = async (days: { startOn: string; endOn?: string } = { startOn: '2026-11-30' }) => {
    const filed = await at.file(days);
    await at.decide(filed.requestId, await at.onPage('dwhitfield'));
    await at.clear();
    return filed;
  };

  describe('on the first day', () => {
    it('grants what was approved for it, exactly once, and not before', async () => {
      const { requestId } = await scheduled();
      expect(await at.states(requestId)).to.deep.equal(['scheduled']);
      at.clock.set(new Date(startOf('2026-11-30').getTime() - 1));
      expect(await at.runDue()).to.deep.equal(nothing);
      expect(await at.entitlements('mreyes', 'smartauction')).to.deep.equal([]);
      at.clock.advance(60_001);
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
      expect(await at.runDue()).to.deep.equal(nothing);
      expect(await at.entitlements('mreyes', 'smartauction')).to.deep.equal([
        { valid_from: startOf('2026-11-30'), valid_to: null },
      ]);
      const [event] = await at.events();
      expect(event).to.include({ name: 'accessRequest.granted', conversationId: 'conversation of mreyes' });
      const [mail, ...others] = await at.mails();
      expect(others).to.deep.equal([]);
      expect(mail?.text).to.contain('SmartAuction: you have it now');
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });

    it('grants it later when nobody was running that day, from then on', async () => {
      await scheduled();
      at.clock.set(new Date(startOf('2026-11-30').getTime() + 3 * day));
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
      expect(await at.entitlements('mreyes', 'smartauction')).to.deep.equal([
        { valid_from: at.clock.now(), valid_to: null },
      ]);
    });

    it('grants an automatic application, too', async () => {
      const { items } = await at.file({
        caller: await at.onPage('mreyes'),
        codes: ['documents'],
        startOn: '2026-11-30',
      });
      expect(items[0]?.state).to.equal('scheduled');
      at.clock.set(startOf('2026-11-30'));
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
    });

    it('revokes it when the rights are gone by then, and tells the requester', async () => {
      const leave = () =>
        at
          .knex('memberships')
          .where('user_id', at.knex('users').where({ user_id: 'kchan' }).select('id'))
          .update({ ended_at: at.clock.now() });
      const losses: [string, () => Promise<unknown>][] = [
        ['vpp', () => at.setStatus('kchan', 'offboarded')],
        ['payoff', leave],
      ];
      for (const [code, lose] of losses) {
        await at.setStatus('kchan', 'active');
        const { requestId } = await at.file({
          from: 'eortiz',
          for: 'kchan',
          pdn: '20917',
          codes: [code],
          startOn: '2026-11-30',
        });
        await at.decide(requestId, await at.onPage('jlavoie'));
        await at.clear();
        await lose();
        const before = at.clock.now();
        at.clock.set('2026-11-30T12:00:00Z');
        expect(await at.runDue(), code).to.deep.equal({ ...nothing, revoked: 1 });
        at.clock.set(before);
        expect(await at.states(requestId)).to.deep.equal(['revoked']);
        expect(await at.entitlements('kchan', code)).to.deep.equal([]);
        const [mail, ...others] = await at.mails();
        expect(others).to.deep.equal([]);
        expect(mail?.to).to.equal('eortiz@harbor.example');
        expect(mail?.text).to.contain('not granted').and.to.contain('no longer active');
      }
      expect((await at.verbs()).filter((verb) => verb === 'access_item.revoked')).to.have.length(2);
    });

    it('waits while requester, beneficiary or decider is frozen', async () => {
      const { requestId } = await at.file({
        from: 'eortiz',
        for: 'kchan',
        pdn: '20917',
        codes: ['titles'],
        startOn: '2026-11-30',
      });
      await at.decide(requestId, await at.onPage('jlavoie'));
      at.clock.set('2026-11-30T12:00:00Z');
      for (const userId of ['eortiz', 'kchan', 'jlavoie']) {
        await at.setStatus(userId, 'frozen');
        expect(await at.runDue(), userId).to.deep.equal(nothing);
        await at.setStatus(userId, 'active');
      }
      expect(await at.states(requestId)).to.deep.equal(['scheduled']);
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
    });

    it('still grants to somebody who is locked out for a while', async () => {
      await scheduled();
      await at.setStatus('mreyes', 'locked');
      at.clock.set(startOf('2026-11-30'));
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
    });

    it('adds nothing to what is held by then', async () => {
      const { requestId } = await scheduled();
      await at.knex('entitlements').insert({
        id: requestId,
        membership_id: await at.membershipOf('mreyes', '10482'),
        application_code: 'smartauction',
        valid_from: at.clock.now(),
        created_at: at.clock.now(),
      });
      at.clock.set(startOf('2026-11-30'));
      expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
      expect(await at.entitlements('mreyes', 'smartauction')).to.have.length(1);
    });
  });

  it('ends access after its last day, and tells whose it was', async () => {
    const { requestId } = await scheduled({ startOn: '2026-11-24', endOn: '2026-11-30' });
    const over = startOf('2026-12-01');
    expect((await at.entitlements('mreyes', 'smartauction'))[0]?.valid_to).to.deep.equal(over);
    at.clock.set(new Date(over.getTime() - 1));
    expect(await at.runDue()).to.deep.equal(nothing);
    at.clock.set(over);
    expect(await at.runDue()).to.deep.equal({ ...nothing, ended: 1 });
    expect(await at.runDue()).to.deep.equal(nothing);
    expect(await at.states(requestId)).to.deep.equal(['ended']);
    expect((await at.mails())[0]?.text).to.contain('SmartAuction: ended after November 30, 2026');
  });

  it('does not make up for days that have passed altogether', async () => {
    const { requestId } = await scheduled({ startOn: '2026-11-30', endOn: '2026-12-01' });
    at.clock.set('2026-12-05T12:00:00Z');
    expect(await at.runDue()).to.deep.equal({ ...nothing, revoked: 1 });
    expect(await at.states(requestId)).to.deep.equal(['revoked']);
  });

  describe('while nobody answers', () => {
    it('reminds after 3 days, passes on after 7, expires after 14; each once', async () => {
      const { requestId } = await at.file();
      await at.clear();
      const filedAt = at.clock.now().getTime();
      const runAt = (days: number) => {
        at.clock.set(new Date(filedAt + days * day));
        return at.runDue();
      };
      const told = async () => {
        const [mails, events] = [await at.mails(), await at.events()];
        await at.clear();
        return [...mails.map((mail) => mail.to), ...events.map((event) => event.name)];
      };
      const [lead] = await at.knex('agents').where({ is_supervisor: true }).pluck('email');

      expect(await runAt(2.99)).to.deep.equal(nothing);
      expect(await runAt(3)).to.deep.equal({ ...nothing, reminded: 1 });
      expect(await runAt(4)).to.deep.equal(nothing);
      expect(await told()).to.deep.equal(['dwhitfield@lakeside.example']);

      expect(await runAt(7)).to.deep.equal({ ...nothing, escalated: 1 });
      expect(await runAt(8)).to.deep.equal(nothing);
      expect(await told()).to.deep.equal([lead, 'mreyes@lakeside.example', 'accessRequest.escalated']);

      expect(await runAt(10)).to.deep.equal({ ...nothing, reminded: 1 });
      expect(await told()).to.deep.equal([lead]);

      expect(await runAt(14)).to.deep.equal({ ...nothing, expired: 1 });
      expect(await runAt(15)).to.deep.equal(nothing);
      expect(await told()).to.deep.equal(['mreyes@lakeside.example', 'accessRequest.expired']);
      expect(await at.states(requestId)).to.deep.equal(['expired']);
      expect(await at.verbs()).to.deep.equal([
        'access_request.filed',
        'access_request.reminded',
        'access_request.escalated',
        'access_request.reminded',
        'access_item.expired',
      ]);
    });

    it('lets the supervisors decide after a week, and the administrators still', async () => {
      const [first, second] = [await at.file(), await at.file({ codes: ['titles'] })];
      at.clock.advance(7 * day);
      expect(await at.runDue()).to.deep.equal({ ...nothing, escalated: 2 });
      const { requests } = await listRequests(at.deps, { caller: await at.inChat('mreyes') });
      const [view] = requests;
      expect(view?.decider).to.equal('supervisors');
      await at.decide(first.requestId, await at.agent('lead'));
      await at.decide(second.requestId, await at.onPage('dwhitfield'));
      expect(await at.states(first.requestId)).to.deep.equal(['granted']);
      expect(await at.states(second.requestId)).to.deep.equal(['granted']);
    });

    it('takes only the latest step after a long pause', async () => {
      await at.file();
      at.clock.advance(20 * day);
      expect(await at.runDue()).to.deep.equal({ ...nothing, expired: 1 });
    });

    it('expires when the last day is over, sooner than after 14', async () => {
      const { requestId } = await at.file({ endOn: '2026-11-25' });
      at.clock.set('2026-11-26T12:00:00Z');
      expect(await at.runDue()).to.deep.equal({ ...nothing, expired: 1 });
      expect(await at.states(requestId)).to.deep.equal(['expired']);
    });

    it('leaves alone what was decided or withdrawn', async () => {
      const [decided, withdrawn] = [await at.file(), await at.file({ codes: ['titles'] })];
      await at.decide(decided.requestId, await at.onPage('dwhitfield'), 'deny');
      await at.withdraw(withdrawn.requestId, await at.inChat('mreyes'));
      at.clock.advance(20 * day);
      expect(await at.runDue()).to.deep.equal(nothing);
    });
  });

  it('carries on with the others when one fails, and tries that one again', async () => {
    await at.file();
    at.clock.advance(1);
    await at.file({ codes: ['titles'] });
    at.clock.advance(14 * day);
    let calls = 0;
    const jobs: typeof at.deps.jobs = {
      enqueue: async (...job) => {
        calls += 1;
        if (calls === 1) throw new Error('no queue');
        return at.deps.jobs.enqueue(...job);
      },
    };
    const error = await runDueAccess({ ...at.deps, jobs }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(AggregateError);
    expect(await at.knex('access_request_items').where({ state: 'expired' })).to.have.length(1);
    expect(await at.runDue()).to.deep.equal({ ...nothing, expired: 1 });
  });

  describeOnPostgres('with several processes', () => {
    it('does each thing once', async () => {
      for (const userId of ['mreyes', 'pnair', 'tbecker']) {
        await at.setStatus(userId, 'active');
        const filed = await at.file({ from: userId, codes: ['smartauction', 'vpp'], startOn: '2026-11-30' });
        if (userId !== 'tbecker') await at.decide(filed.requestId, await at.onPage('dwhitfield'));
      }
      await at.clear();
      at.clock.set('2026-12-02T12:00:00Z');
      const counts = await Promise.all(Array.from({ length: 8 }, () => at.runDue()));
      const total = (key: keyof typeof nothing) => counts.reduce((sum, count) => sum + count[key], 0);
      expect([total('granted'), total('escalated'), total('reminded')]).to.deep.equal([4, 1, 0]);
      expect(await at.events()).to.have.length(3);
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });
  });
});
