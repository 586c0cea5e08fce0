import { expect } from 'chai';
import { v4 } from 'uuid';
import { findColleagues } from '../../../src/services/access/findColleagues.ts';
import { listAccess } from '../../../src/services/access/listAccess.ts';
import { listDecisions } from '../../../src/services/access/listDecisions.ts';
import { listRequests } from '../../../src/services/access/listRequests.ts';
import { listWaiting } from '../../../src/services/access/listWaiting.ts';
import { planRequest } from '../../../src/services/access/planRequest.ts';
import { removeAccess } from '../../../src/services/access/removeAccess.ts';
import { whoHolds } from '../../../src/services/access/whoHolds.ts';
import { type AccessFixture, createAccessFixture, refusal } from './accessFixture.ts';

const lakeside = '10482';
const harbor = '20917';

/** Marcus Reyes works at both dealerships; here he administers one of them, or both. */
describe('nothing of one rooftop is seen from the other', () => {
  let at: AccessFixture;
  beforeEach(async () => {
    at = await createAccessFixture();
  });
  afterEach(() => at.close());

  const administers = async (pdn: string) =>
    at
      .knex('memberships')
      .where({ id: await at.membershipOf('mreyes', pdn) })
      .update({ is_administrator: true });
  const waiting = async (userId: string) =>
    (await listWaiting(at.deps, { caller: await at.inChat(userId) })).requests.map(
      ({ dealershipName, beneficiaryName }) => `${beneficiaryName} at ${dealershipName}`,
    );
  const found = async (userId: string, pdn: string, name: string) =>
    (
      await findColleagues(at.deps, {
        caller: await at.inChat(userId),
        dealershipId: await at.dealershipOf(pdn),
        name,
      })
    ).map(({ fullName }) => fullName);
  const fileAtBoth = async () => ({
    priya: await at.file({ from: 'pnair', pdn: lakeside, codes: ['payoff'] }),
    kevin: await at.file({ from: 'kchan', pdn: harbor, codes: ['titles'] }),
  });

  it('what waits: only where one is administrator, however many places one has', async () => {
    await fileAtBoth();
    await administers(lakeside);
    expect(await waiting('mreyes')).to.deep.equal(['Priya Nair at Lakeside Motors']);
    expect(await waiting('jlavoie')).to.deep.equal(['Kevin Chan at Harbor Auto Group']);
    await administers(harbor);
    expect(await waiting('mreyes')).to.have.members([
      'Kevin Chan at Harbor Auto Group',
      'Priya Nair at Lakeside Motors',
    ]);
  });

  it('who is found: nobody who only works elsewhere, and nobody at all where one is no administrator', async () => {
    await administers(lakeside);
    expect(await found('mreyes', lakeside, 'Priya')).to.deep.equal(['Priya Nair']);
    expect(await found('mreyes', lakeside, 'Kevin')).to.deep.equal([]);
    expect((await refusal(found('mreyes', harbor, 'Kevin'))).code).to.equal('notAdministrator');
    await administers(harbor);
    expect(await found('mreyes', harbor, 'Kevin')).to.deep.equal(['Kevin Chan']);
    expect(await found('mreyes', harbor, 'Priya')).to.deep.equal([]);
  });

  it('who has what: of the same person, only what is held there', async () => {
    await administers(lakeside);
    const caller = await at.inChat('mreyes');
    const [dealershipId, harborId] = [await at.dealershipOf(lakeside), await at.dealershipOf(harbor)];
    const [payoff] = await whoHolds(at.deps, { caller, dealershipId, codes: ['payoff'] });
    expect(payoff?.people.map(({ fullName }) => fullName)).to.deep.equal(['Dana Whitfield']);
    const elsewhere = { caller, dealershipId: harborId, codes: ['payoff'] };
    expect((await refusal(whoHolds(at.deps, elsewhere))).code).to.equal('notAdministrator');
    const dana = await at.inChat('dwhitfield');
    const membershipId = await at.membershipOf('mreyes', lakeside);
    const [marcus] = await listAccess(at.deps, { caller: dana, dealershipId, membershipId });
    expect(marcus?.applications.map(({ code }) => code)).to.deep.equal(['ecredit', 'funding']);
    const smuggled = { caller: dana, dealershipId, membershipId: await at.membershipOf('mreyes', harbor) };
    expect((await refusal(listAccess(at.deps, smuggled))).code).to.equal('notFound');
  });

  it('what was decided: only there', async () => {
    await administers(lakeside);
    await administers(harbor);
    const { priya, kevin } = await fileAtBoth();
    const marcus = await at.onPage('mreyes');
    await at.decide(priya.requestId, marcus);
    await at.decide(kevin.requestId, marcus);
    const decided = async (pdn: string | null) => {
      const dealershipId = pdn && (await at.dealershipOf(pdn));
      const { decisions } = await listDecisions(at.deps, { caller: marcus, dealershipId });
      return decisions.map(({ beneficiaryName }) => beneficiaryName);
    };
    expect(await decided(null)).to.have.members(['Priya Nair', 'Kevin Chan']);
    expect(await decided(lakeside)).to.deep.equal(['Priya Nair']);
    expect(await decided(harbor)).to.deep.equal(['Kevin Chan']);
  });

  it('decisions and withdrawals: not of the other one’s requests', async () => {
    await administers(lakeside);
    const { kevin } = await fileAtBoth();
    const decision = at.decide(kevin.requestId, await at.onPage('mreyes'));
    expect((await refusal(decision)).code).to.equal('notAdministrator');
    const dana = at.decide(kevin.requestId, await at.onPage('dwhitfield'));
    expect((await refusal(dana)).details).to.include({ reason: 'notMember' });
    const withdrawal = at.withdraw(kevin.requestId, await at.onPage('mreyes'));
    expect((await refusal(withdrawal)).details).to.include({ reason: 'notYours' });
    expect(await at.states(kevin.requestId)).to.deep.equal(['requested']);
  });

  it('acts on somebody: not by the membership of the other one', async () => {
    const dana = await at.onPage('dwhitfield');
    const dealershipId = await at.dealershipOf(lakeside);
    const membershipId = await at.membershipOf('mreyes', harbor);
    const plan = planRequest(at.deps, {
      caller: dana,
      dealershipId,
      beneficiaryMembershipId: membershipId,
      codes: ['titles'],
      startOn: '2026-11-24',
      endOn: null,
    });
    expect((await refusal(plan)).code).to.equal('notFound');
    const removal = removeAccess(at.deps, {
      caller: dana,
      operationId: v4(),
      dealershipId,
      membershipId,
      offboarding: false,
      codes: ['payoff'],
      on: null,
      locale: 'en',
    });
    expect((await refusal(removal)).code).to.equal('notFound');
  });

  it('own requests: of a dealership that one has left, none', async () => {
    const here = await at.file({ pdn: lakeside, codes: ['titles'] });
    const there = await at.file({ pdn: harbor, codes: ['vpp'] });
    const own = async () =>
      (await listRequests(at.deps, { caller: await at.inChat('mreyes') })).requests.map(
        ({ reference }) => reference,
      );
    expect(await own()).to.have.members([here.reference, there.reference]);
    await at
      .knex('memberships')
      .where({ id: await at.membershipOf('mreyes', harbor) })
      .update({ ended_at: at.clock.now() });
    expect(await own()).to.deep.equal([here.reference]);
  });

  it('mails and news: only to those of the dealership, and to the conversation where it was asked for', async () => {
    await administers(lakeside);
    const there = await at.file({ from: 'mreyes', pdn: harbor, codes: ['titles'] });
    const recipients = async () => [...new Set((await at.mails()).map(({ to }) => to))].sort();
    expect(await recipients()).to.deep.equal(['eortiz@harbor.example', 'jlavoie@harbor.example']);
    for (const { text } of await at.mails()) expect(text).not.to.match(/Lakeside Motors/);
    await at.clear();
    await at.decide(there.requestId, await at.onPage('jlavoie'));
    expect(await recipients()).to.deep.equal(['mreyes@lakeside.example']);
    expect((await at.events()).map(({ conversationId }) => conversationId)).to.deep.equal([
      'conversation of mreyes',
    ]);
    await at.clear();
    // At the other rooftop he is administrator, but never of his own request.
    const here = await at.file({ from: 'mreyes', pdn: lakeside, codes: ['titles'] });
    expect(here.deciderNames).to.deep.equal(['Dana Whitfield']);
    expect(await recipients()).to.deep.equal(['dwhitfield@lakeside.example']);
  });
});
