import { expect } from 'chai';
import { listAccess } from '../../../src/services/access/listAccess.ts';
import { listAdministrators } from '../../../src/services/access/listAdministrators.ts';
import { listDecisions } from '../../../src/services/access/listDecisions.ts';
import { whoHolds } from '../../../src/services/access/whoHolds.ts';
import { newId } from '../../../src/services/ids.ts';
import { type AccessFixture, createAccessFixture, refusal } from './accessFixture.ts';

describe('who is who and who has what', () => {
  let at: AccessFixture;
  beforeEach(async () => {
    at = await createAccessFixture();
  });
  afterEach(() => at.close());

  const administrators = async (as: string, pdn: string) =>
    listAdministrators(at.deps, { caller: await at.inChat(as), dealershipId: await at.dealershipOf(pdn) });
  const holders = async (as: string, pdn: string, codes: string[], offset = 0) =>
    whoHolds(at.deps, {
      caller: await at.inChat(as),
      dealershipId: await at.dealershipOf(pdn),
      codes,
      offset,
    });
  const access = async (as: string, pdn: string | null, of: string | null = null, ofPdn = pdn) =>
    listAccess(at.deps, {
      caller: await at.inChat(as),
      dealershipId: pdn && (await at.dealershipOf(pdn)),
      membershipId: of && (await at.membershipOf(of, ofPdn ?? '')),
    });
  const decisions = async (as: string, pdn: string | null = null, offset = 0) =>
    listDecisions(at.deps, {
      caller: await at.inChat(as),
      dealershipId: pdn && (await at.dealershipOf(pdn)),
      offset,
    });

  it('names the administrators to everybody there, and says whether one of them can decide', async () => {
    expect(await administrators('kchan', '20917')).to.deep.equal({
      people: [
        { fullName: 'Elena Ortiz', title: 'Office Manager', isYou: false },
        { fullName: 'Julie Lavoie', title: 'F&I Director', isYou: false },
      ],
      canDecide: true,
    });
    await at.setStatus('dwhitfield', 'locked');
    const lakeside = await administrators('pnair', '10482');
    expect(lakeside.people.map(({ fullName }) => fullName)).to.deep.equal(['Dana Whitfield']);
    expect(lakeside.canDecide).to.equal(false);
    expect((await administrators('rpatel', '33561')).people).to.deep.include({
      fullName: 'Ravi Patel',
      title: 'General Manager',
      isYou: true,
    });
  });

  it('tells an administrator who has an application now, and nobody else', async () => {
    const [floorplan] = await holders('dwhitfield', '10482', ['floorplan']);
    expect(floorplan).to.include({ name: 'Floorplan Manager', total: 2 });
    expect(floorplan?.people.map(({ fullName, status }) => [fullName, status])).to.deep.equal([
      ['Dana Whitfield', 'active'],
      ['Gina Holt', 'idle'],
    ]);
    expect((await refusal(holders('gholt', '10482', ['floorplan']))).code).to.equal('notAllowed');
    expect((await refusal(holders('mreyes', '10482', ['floorplan']))).code).to.equal('notAdministrator');
    expect((await refusal(holders('dwhitfield', '10482', ['nothing']))).code).to.equal('unknownApplication');
  });

  it('leaves out what has ended, what has not begun, who has left, and whose account is off-boarded', async () => {
    const names = async (code: string) =>
      (await holders('dwhitfield', '10482', [code]))[0]?.people.map(({ fullName }) => fullName);
    const membership_id = await at.membershipOf('pnair', '10482');
    const of = (code: string) => at.knex('entitlements').where({ membership_id, application_code: code });
    await of('titles').update({ valid_to: at.clock.now() });
    await of('documents').update({ valid_from: new Date(at.clock.now().getTime() + 1) });
    expect(await names('titles')).to.deep.equal(['Dana Whitfield']);
    expect(await names('documents')).to.deep.equal(['Dana Whitfield']);
    await at.setStatus('tbecker', 'offboarded');
    expect(await names('rewards')).to.deep.equal(['Dana Whitfield']);
    await at
      .knex('memberships')
      .where({ id: await at.membershipOf('mreyes', '10482') })
      .update({ ended_at: at.clock.now() });
    expect(await names('ecredit')).to.deep.equal(['Dana Whitfield']);
  });

  it('shows ten of three hundred by name, says how many there are, and goes on from there', async () => {
    const dealershipId = await at.dealershipOf('33561');
    const people = Array.from({ length: 300 }, (_, n) => ({
      n,
      id: newId(at.clock),
      membership: newId(at.clock),
    }));
    const created_at = at.clock.now();
    await at.knex('users').insert(
      people.map(({ n, id }) => ({
        id,
        user_id: `clerk${n}`,
        full_name: `Clerk ${String(n).padStart(3, '0')}`,
        email: `clerk${n}@summit.example`,
        locale: 'en',
        status: 'active',
        status_changed_at: created_at,
        created_at,
      })),
    );
    await at.knex('memberships').insert(
      people.map(({ id, membership }) => ({
        id: membership,
        user_id: id,
        dealership_id: dealershipId,
        title: 'Clerk',
        created_at,
      })),
    );
    await at.knex('entitlements').insert(
      people.map(({ membership }) => ({
        id: newId(at.clock),
        membership_id: membership,
        application_code: 'vpp',
        valid_from: created_at,
        created_at,
      })),
    );
    const page = async (offset: number) => (await holders('rpatel', '33561', ['vpp', 'titles'], offset))[1];
    expect((await page(0))?.people.map(({ userId }) => userId)).to.deep.equal(
      Array.from({ length: 10 }, (_, n) => `clerk${n}`),
    );
    expect(await page(10)).to.include({ code: 'vpp', total: 301 });
    expect((await page(300))?.people.map(({ userId }) => userId)).to.deep.equal(['rpatel']);
  });

  it('shows everybody what they have themselves, at each dealership or at one', async () => {
    const views = await access('mreyes', null);
    expect(
      views.map((view) => [view.dealershipName, view.applications.map(({ code }) => code)]),
    ).to.deep.equal([
      ['Harbor Auto Group', ['payoff']],
      ['Lakeside Motors', ['ecredit', 'funding']],
    ]);
    expect((await access('mreyes', '10482')).map(({ dealershipName }) => dealershipName)).to.deep.equal([
      'Lakeside Motors',
    ]);
    await at.knex('entitlements').where({ application_code: 'payoff' }).update({ valid_to: at.clock.now() });
    expect((await access('mreyes', '20917'))[0]?.applications).to.deep.equal([]);
  });

  it('shows an administrator what somebody has at their dealership, and nothing of another one', async () => {
    const [marcus] = await access('dwhitfield', '10482', 'mreyes');
    expect(marcus).to.include({
      fullName: 'Marcus Reyes',
      dealershipName: 'Lakeside Motors',
      status: 'active',
    });
    expect(marcus?.applications.map(({ name }) => name)).to.deep.equal([
      'Credit Application',
      'Funding Status',
    ]);
    expect((await refusal(access('dwhitfield', '10482', 'mreyes', '20917'))).code).to.equal('notFound');
    expect((await refusal(access('dwhitfield', '20917', 'mreyes'))).details).to.include({
      reason: 'notMember',
    });
    expect((await refusal(access('pnair', '10482', 'mreyes'))).code).to.equal('notAdministrator');
    await at.setStatus('mreyes', 'offboarded');
    expect((await refusal(access('dwhitfield', '10482', 'mreyes'))).code).to.equal('notFound');
  });

  it('lists what an administrator decided, newest first, with its note', async () => {
    const first = await at.file({ codes: ['titles', 'vpp'] });
    const dana = await at.onPage('dwhitfield');
    await at.decide(first.requestId, dana, 'deny', { note: 'Ask me in person' });
    at.clock.advance(60_000);
    await at.decide((await at.file({ from: 'pnair', codes: ['payoff'] })).requestId, dana);
    const { total, decisions: list } = await decisions('dwhitfield');
    expect(total).to.equal(3);
    expect(
      list.map(({ application, verdict, beneficiaryName }) => [application, verdict, beneficiaryName]),
    ).to.deep.equal([
      ['Dealer Payoff Quotes', 'approved', 'Priya Nair'],
      ['Title Tracker', 'denied', 'Marcus Reyes'],
      ['Vehicle Protection Plans', 'denied', 'Marcus Reyes'],
    ]);
    expect(list[1]).to.include({ note: 'Ask me in person', reference: first.reference });
    expect((await decisions('dwhitfield', null, 1)).decisions).to.have.length(2);
    expect((await decisions('eortiz')).decisions).to.deep.equal([]);
    expect((await refusal(decisions('mreyes'))).code).to.equal('notAdministrator');
  });

  it('tells nobody what they decided at a dealership that they do not administer any more', async () => {
    const { requestId } = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] });
    await at.decide(requestId, await at.onPage('jlavoie'));
    expect((await decisions('jlavoie')).total).to.equal(1);
    const of = (pdn: string) => at.membershipOf('jlavoie', pdn);
    await at.knex('memberships').insert({
      id: newId(at.clock),
      user_id: await at.userIdOf('jlavoie'),
      dealership_id: await at.dealershipOf('33561'),
      is_administrator: true,
      created_at: at.clock.now(),
    });
    await at
      .knex('memberships')
      .where({ id: await of('20917') })
      .update({ is_administrator: false });
    expect((await decisions('jlavoie')).total).to.equal(0);
    expect((await refusal(decisions('jlavoie', '20917'))).code).to.equal('notAdministrator');
  });
});
