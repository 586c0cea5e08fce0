import { expect } from 'chai';
import { seedDemo } from '../../../src/demo/seedDemo.ts';
import { importDirectory } from '../../../src/services/accounts/importDirectory.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from './accessFixture.ts';
import { createRemovalFixture, type RemovalFixture } from './removalFixture.ts';

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
const on = '2026-11-30';
// Midnight in Detroit is five hours behind Greenwich in winter, in Denver seven.
const inDetroit = new Date('2026-11-30T05:00:00Z');
const inDenver = new Date('2026-11-30T07:00:00Z');

describe('removing access on a day', () => {
  let at: RemovalFixture;
  beforeEach(async () => {
    at = await createRemovalFixture();
  });
  afterEach(() => at.close());

  const stateOf = (reference: string) =>
    at
      .knex('access_removals')
      .where({ reference })
      .first('state')
      .then(({ state }) => state);

  it('ends it at the beginning of that day where the dealership is, and tells it then, once', async () => {
    const planned = await at.remove({ on });
    expect(planned).to.deep.include({ on, ended: [{ code: 'ecredit', name: 'Credit Application' }] });
    expect(
      (await at.mails()).map(({ to, text }) => [to, /ends on November 30, 2026/.test(text)]),
    ).to.deep.equal([
      ['mreyes@lakeside.example', true],
      ['dwhitfield@lakeside.example', true],
    ]);
    expect(await at.feed()).to.deep.equal([]);
    await at.clear();
    at.clock.set(new Date(inDetroit.getTime() - 1));
    expect(await at.runDue()).to.deep.equal(nothing);
    expect(await at.held('mreyes', '10482')).to.deep.equal(['ecredit', 'funding']);
    at.clock.set(inDetroit);
    // Also before anybody has looked.
    expect(await at.held('mreyes', '10482')).to.deep.equal(['funding']);
    expect(await at.runDue()).to.deep.equal({ ...nothing, removed: 1 });
    expect(await at.runDue()).to.deep.equal(nothing);
    expect(await at.feed()).to.deep.equal(['ended mreyes ecredit']);
    expect(await at.trail()).to.deep.equal(['access_removal.filed', 'entitlement.ended']);
    const [event, ...others] = await at.events();
    expect(others).to.deep.equal([]);
    expect(event).to.deep.include({
      name: 'accessRemoval.done',
      conversationId: 'conversation of dwhitfield',
    });
    expect(await at.mails()).to.have.length(2);
    expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
  });

  it('is another moment at a dealership further west', async () => {
    await at.remove({ by: 'rpatel', from: 'lstone', pdn: '33561', codes: ['rewards'], on });
    at.clock.set(new Date(inDenver.getTime() - 1));
    expect(await at.runDue()).to.deep.equal(nothing);
    expect(await at.held('lstone', '33561')).to.deep.equal(['rewards']);
    at.clock.set(inDenver);
    expect(await at.runDue()).to.deep.equal({ ...nothing, removed: 1 });
  });

  it('happens when the server is up again, and had ended on its day all the same', async () => {
    await at.remove({ from: 'pnair', offboarding: true, on });
    expect(await at.isMember('pnair', '10482')).to.equal(true);
    at.clock.set('2026-12-04T12:00:00Z');
    expect(await at.runDue()).to.deep.equal({ ...nothing, removed: 2 });
    const ends = await at
      .knex('entitlements')
      .where({ membership_id: await at.membershipOf('pnair', '10482') })
      .pluck('valid_to');
    expect(ends).to.deep.equal([inDetroit, inDetroit]);
    expect(await at.isMember('pnair', '10482')).to.equal(false);
    expect(await at.statusOf('pnair')).to.equal('offboarded');
  });

  it('does not tell somebody who will leave before the day', async () => {
    await at.remove({ by: 'eortiz', from: 'kchan', pdn: '20917', offboarding: true, on });
    expect((await at.mails()).map(({ to }) => to)).to.deep.equal([
      'eortiz@harbor.example',
      'jlavoie@harbor.example',
    ]);
    expect(await at.statusOf('kchan')).to.equal('active');
  });

  it('takes today for now, and refuses a day that is over or none', async () => {
    expect((await at.remove({ on: '2026-11-24' })).on).to.equal(null);
    expect(await at.held('mreyes', '10482')).to.deep.equal(['funding']);
    for (const day of ['2026-11-23', '2026-02-31', 'monday']) {
      expect((await refusal(at.remove({ codes: ['funding'], on: day }))).code).to.equal('invalidDate');
    }
  });

  it('ends what was granted in between, but not what was decided for a later day', async () => {
    const before = await at.file({ codes: ['titles'], startOn: '2026-11-27' });
    await at.decide(before.requestId, await at.onPage('dwhitfield'));
    const planned = await at.remove({ codes: ['titles', 'ecredit'], on });
    expect(planned.closed.map(({ code }) => code)).to.deep.equal(['titles']);
    at.clock.set('2026-11-28T12:00:00Z');
    expect(await at.runDue()).to.deep.equal({ ...nothing, granted: 1 });
    expect(await at.held('mreyes', '10482')).to.include('titles');
    const later = await at.file({ codes: ['ecredit'], startOn: '2026-12-07' });
    await at.decide(later.requestId, await at.onPage('dwhitfield'));
    at.clock.set('2026-12-08T12:00:00Z');
    expect(await at.runDue()).to.deep.include({ removed: 2, granted: 1 });
    expect(await at.held('mreyes', '10482')).to.deep.equal(['ecredit', 'funding']);
  });

  it('has nothing left to do when somebody was quicker', async () => {
    const planned = await at.remove({ on });
    await at.remove();
    await at.clear();
    at.clock.set(inDetroit);
    expect(await at.runDue()).to.deep.equal(nothing);
    expect(await stateOf(planned.reference)).to.equal('replaced');
    expect(await at.mails()).to.deep.equal([]);
    expect(await at.feed()).to.deep.equal(['ended mreyes ecredit']);
  });

  it('says when something ends already before that day', async () => {
    await at.remove({ on });
    expect((await refusal(at.remove({ on: '2026-12-07' }))).code).to.equal('notHeld');
  });

  describe('is given up, with everything as before,', () => {
    const lapses = async (reference: string) => {
      await at.clear();
      at.clock.set('2026-11-30T12:00:00Z');
      expect(await at.runDue()).to.deep.equal({ ...nothing, lapsed: 1 });
      expect(await at.runDue()).to.deep.equal(nothing);
      expect(await stateOf(reference)).to.equal('lapsed');
    };

    it('when whoever planned it is no administrator any more, or frozen', async () => {
      const planned = await at.remove({
        by: 'jlavoie',
        from: 'kchan',
        pdn: '20917',
        codes: ['smartauction'],
        on,
      });
      await at.remove({ by: 'eortiz', from: 'jlavoie', pdn: '20917', offboarding: true });
      await lapses(planned.reference);
      expect(await at.held('kchan', '20917')).to.deep.equal(['smartauction']);
      const [mail, ...others] = await at.mails();
      expect(others).to.deep.equal([]);
      expect(mail?.to).to.equal('eortiz@harbor.example');
      expect(mail?.text).to.contain('Todo sigue como antes');
    });

    it('when the dealership would be left without an active administrator', async () => {
      const planned = await at.remove({ by: 'eortiz', from: 'jlavoie', pdn: '20917', offboarding: true, on });
      await at.setStatus('eortiz', 'idle');
      await lapses(planned.reference);
      expect(await at.isMember('jlavoie', '20917')).to.equal(true);
      expect(await at.held('jlavoie', '20917')).to.deep.equal(['ecredit', 'funding', 'vpp']);
      expect(await at.statusOf('jlavoie')).to.equal('active');
      const events = await at.events();
      expect(events.map(({ name }) => name)).to.deep.equal(['accessRemoval.lapsed']);
    });
  });

  describe('and a later import', () => {
    it('brings back nothing: the demo starts again as it was left', async () => {
      await at.remove({ codes: ['ecredit'] });
      await at.remove({ from: 'pnair', offboarding: true });
      await at.remove({ from: 'gholt', codes: ['floorplan'], on });
      at.clock.set('2026-11-30T12:00:00Z');
      const { changes, removed } = await seedDemo(at.deps);
      expect(changes).to.deep.equal([]);
      expect(removed).to.have.members([
        'membership pnair at 10482',
        'entitlement of mreyes at 10482 to ecredit',
        'entitlement of gholt at 10482 to floorplan',
      ]);
      expect(await at.held('mreyes', '10482')).to.deep.equal(['funding']);
      expect(await at.isMember('pnair', '10482')).to.equal(false);
      expect(await at.statusOf('pnair')).to.equal('offboarded');
    });

    it('gives somebody who is off-boarded no place elsewhere, but others what is new', async () => {
      await at.remove({ from: 'pnair', offboarding: true });
      const files = {
        'memberships.csv': [
          'user_id,pdn,title,administrator,applications',
          'pnair,33561,Title Clerk,no,titles',
          'tbecker,33561,Sales,no,rewards',
        ].join('\n'),
      };
      const { changes, removed } = await importDirectory(at.deps, { files });
      expect(removed).to.deep.equal(['membership pnair at 33561']);
      expect(changes.map(({ what }) => what)).to.deep.equal([
        'membership tbecker at 33561',
        'entitlement of tbecker at 33561 to rewards',
      ]);
    });

    it('gives back what a removal that lapsed had only planned to take', async () => {
      await at.remove({ by: 'jlavoie', from: 'kchan', pdn: '20917', codes: ['smartauction'], on });
      await at.setStatus('jlavoie', 'frozen');
      at.clock.set('2026-11-30T12:00:00Z');
      await at.runDue();
      expect((await seedDemo(at.deps)).removed).to.deep.equal([]);
    });
  });

  describeOnPostgres('with several processes', () => {
    it('happens once', async () => {
      await at.remove({ on });
      await at.remove({ from: 'pnair', offboarding: true, on });
      await at.clear();
      at.clock.set(inDetroit);
      const counts = await Promise.all(Array.from({ length: 6 }, () => at.runDue()));
      expect(counts.reduce((sum, { removed }) => sum + removed, 0)).to.equal(3);
      expect(await at.events()).to.have.length(2);
      expect((await at.feed()).filter((line) => line.startsWith('ended'))).to.have.length(3);
      expect((await verifyAudit(at.deps)).findings).to.deep.equal([]);
    });
  });
});
