import { expect } from 'chai';
import { findColleagues } from '../../../src/services/access/findColleagues.ts';
import { listApplications } from '../../../src/services/access/listApplications.ts';
import { type AccessFixture, createAccessFixture, refusal } from './accessFixture.ts';

describe('finding a colleague', () => {
  let at: AccessFixture;
  before(async () => {
    at = await createAccessFixture();
  });
  after(() => at.close());

  const find = async (name: string, as = 'dwhitfield', pdn = '10482') => {
    const caller = await at.inChat(as);
    const people = await findColleagues(at.deps, { caller, dealershipId: await at.dealershipOf(pdn), name });
    return people.map((person) => person.fullName);
  };

  it('knows names in whole, in part, with slips, without accents, and User IDs', async () => {
    const cases: [string, string][] = [
      ['Priya Nair', 'Priya Nair'],
      ['priya', 'Priya Nair'],
      ['Nair, Priya', 'Priya Nair'],
      ['Prya', 'Priya Nair'],
      ['marc', 'Marcus Reyes'],
      ['Márcus Reyés', 'Marcus Reyes'],
      ['gholt', 'Gina Holt'],
    ];
    for (const [said, name] of cases) expect(await find(said), said).to.deep.equal([name]);
  });

  it('finds nobody for a name that nobody has there', async () => {
    for (const said of ['Kevin', 'Priya Chan', '…', '']) expect(await find(said), said).to.deep.equal([]);
  });

  it('gives the membership of that dealership, title and User ID', async () => {
    const caller = await at.inChat('eortiz');
    const dealershipId = await at.dealershipOf('20917');
    expect(await findColleagues(at.deps, { caller, dealershipId, name: 'Reyes' })).to.deep.equal([
      {
        membershipId: await at.membershipOf('mreyes', '20917'),
        accountId: await at.userIdOf('mreyes'),
        fullName: 'Marcus Reyes',
        title: (
          await at
            .knex('memberships')
            .where({ id: await at.membershipOf('mreyes', '20917') })
            .first('title')
        ).title,
        userId: 'mreyes',
      },
    ]);
  });

  it('leaves out who has left', async () => {
    await at.setStatus('tbecker', 'offboarded');
    expect(await find('Tom')).to.deep.equal([]);
  });

  it('is for administrators of that dealership', async () => {
    expect((await refusal(find('Priya', 'mreyes'))).code).to.equal('notAdministrator');
    expect((await refusal(find('Priya', 'eortiz'))).details).to.include({ reason: 'notMember' });
  });

  it('lists the applications in their own order', async () => {
    const applications = await listApplications(at.deps);
    expect(applications).to.have.length(10);
    expect(applications[0]).to.deep.include({ code: 'smartauction', sensitive: false, autoApprove: false });
    expect(
      applications.filter((application) => application.autoApprove).map(({ code }) => code),
    ).to.deep.equal(['rewards', 'documents']);
  });

  it('finds people by title, in three languages, where nobody has such a name', async () => {
    expect(await find('our old controller')).to.deep.equal(['Gina Holt']);
    expect(await find('la contadora')).to.deep.equal(['Gina Holt']);
    expect(await find('commis aux titres')).to.deep.equal(['Priya Nair']);
    expect(await find('manager')).to.deep.equal(['Dana Whitfield', 'Marcus Reyes']);
    expect(await find('sales manager')).to.deep.equal([]);
    expect(await find('the')).to.deep.equal([]);
  });
});
