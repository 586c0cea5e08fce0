import { expect } from 'chai';
import { v4 } from 'uuid';
import { listRemovals } from '../../../src/services/access/listRemovals.ts';
import { withdrawRemoval } from '../../../src/services/access/withdrawRemoval.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import type { Caller } from '../../../src/services/identity/caller.ts';
import { refusal } from './accessFixture.ts';
import { createRemovalFixture, type RemovalFixture } from './removalFixture.ts';

const on = '2026-11-30';

describe('taking a planned removal back', () => {
  let at: RemovalFixture;
  beforeEach(async () => {
    at = await createRemovalFixture();
  });
  afterEach(() => at.close());

  const idOf = async (reference: string): Promise<string> =>
    (await at.knex('access_removals').where({ reference }).first('id')).id;
  const withdraw = async (reference: string, caller: Caller, operationId = v4()) =>
    withdrawRemoval(at.deps, { caller, operationId, removalId: await idOf(reference) });
  const endOf = async (userId: string, code: string): Promise<Date | null> =>
    (
      await at
        .knex('entitlements')
        .where({ membership_id: await at.membershipOf(userId, '10482'), application_code: code })
        .first('valid_to')
    ).valid_to;
  const references = async (caller: Caller) =>
    (await listRemovals(at.deps, { caller })).map(({ reference }) => reference);

  it('gives back what would have ended, once, and leaves a trail; nothing happens on the day', async () => {
    const { reference } = await at.remove({ on });
    expect(await endOf('mreyes', 'ecredit')).to.deep.equal(new Date('2026-11-30T05:00:00Z'));
    await at.clear();
    const caller = await at.verified('dwhitfield', null, { gate: false });
    const operationId = v4();
    const first = await withdraw(reference, caller, operationId);
    expect(first).to.deep.equal({
      reference,
      offboarding: false,
      forSelf: false,
      personName: 'Marcus Reyes',
      dealershipName: 'Lakeside Motors',
      names: ['Credit Application'],
    });
    expect(await withdraw(reference, caller, operationId)).to.deep.equal(first);
    expect(await endOf('mreyes', 'ecredit')).to.equal(null);
    expect((await at.mails()).map(({ to }) => to)).to.deep.equal([
      'mreyes@lakeside.example',
      'dwhitfield@lakeside.example',
    ]);
    expect(await at.trail()).to.deep.equal(['access_removal.filed', 'access_removal.withdrawn']);
    const again = await refusal(withdraw(reference, caller));
    expect(again.code).to.equal('alreadyDecided');
    at.clock.set(new Date('2026-11-30T05:00:00Z'));
    await at.runDue();
    expect(await at.held('mreyes', '10482')).to.deep.equal(['ecredit', 'funding']);
    expect((await verifyAudit(at.deps, {})).findings).to.deep.equal([]);
  });

  it('leaves no end behind that another removal had found', async () => {
    const later = await at.remove({ on: '2026-12-10' });
    const earlier = await at.remove({ on });
    const caller = await at.verified('dwhitfield', null);
    await withdraw(later.reference, caller);
    expect(await endOf('mreyes', 'ecredit')).to.deep.equal(new Date('2026-11-30T05:00:00Z'));
    await withdraw(earlier.reference, caller);
    expect(await endOf('mreyes', 'ecredit')).to.equal(null);
  });

  it('of an off-boarding tells the administrators, and not who was to leave', async () => {
    const { reference } = await at.remove({
      by: 'eortiz',
      from: 'jlavoie',
      pdn: '20917',
      offboarding: true,
      on,
    });
    await at.clear();
    expect(await references(await at.inChat('jlavoie'))).to.deep.equal([]);
    const own = await refusal(withdraw(reference, await at.verified('jlavoie', '20917')));
    expect([own.code, own.details.reason]).to.deep.equal(['notAllowed', 'plannedForYou']);
    const result = await withdraw(reference, await at.verified('eortiz', '20917'));
    expect(result).to.deep.include({ offboarding: true, names: [] });
    expect((await at.mails()).map(({ to }) => to)).to.deep.equal(['eortiz@harbor.example']);
    expect(await at.isMember('jlavoie', '20917')).to.equal(true);
  });

  it('is for who planned it for themselves, and for administrators of that dealership', async () => {
    const own = await at.remove({ by: 'mreyes', from: 'mreyes', on });
    const priyas = await at.remove({ from: 'pnair', codes: ['titles'], on });
    expect(await references(await at.inChat('mreyes'))).to.deep.equal([own.reference]);
    expect(await references(await at.inChat('dwhitfield'))).to.have.members([
      own.reference,
      priyas.reference,
    ]);
    expect(await references(await at.inChat('eortiz'))).to.deep.equal([]);
    for (const [userId, code] of [
      ['mreyes', 'notAdministrator'],
      ['pnair', 'notAdministrator'],
      ['eortiz', 'notAllowed'],
    ] as const) {
      const refused = await refusal(withdraw(priyas.reference, await at.verified(userId, null)));
      expect([userId, refused.code]).to.deep.equal([userId, code]);
    }
    const levelOne = await refusal(withdraw(own.reference, await at.inChat('kchan')));
    expect(levelOne.code).to.equal('verificationRequired');
    expect(await withdraw(own.reference, await at.verified('mreyes', null))).to.include({ forSelf: true });
    const unknown = { caller: await at.verified('mreyes', null), operationId: v4(), removalId: v4() };
    expect((await refusal(withdrawRemoval(at.deps, unknown))).code).to.equal('notFound');
  });
});
