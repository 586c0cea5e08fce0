import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: what a removal does not do', () => {
  const app = withApp();

  it('says what is not held, and ends where nothing is', async () => {
    const kevin = await openTalk(app(), { as: 'kchan' });
    await kevin.run([
      ['remove floorplan', /eight digits/],
      ['{code}', /PDN of Harbor/],
      ['20917', /You don’t have Floorplan Manager/, /Applications: SmartAuction\n/],
      ['yes', /no longer have SmartAuction/],
      ['remove vpp', /You have nothing at Harbor Auto Group that could be removed. Nothing was changed/],
    ]);
  });

  it('lets only administrators remove others, and offers one’s own instead', async () => {
    await runTranscript(
      app(),
      [
        ['Gina left', /eight digits/],
        ['{code}', /Only an administrator of Lakeside Motors/, { not: /challenge questions|Gina Holt/ }],
        ['mine instead', /PDN of Lakeside/],
        ['10482', /Which of your applications/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'pnair' },
    );
  });

  it('does not let anybody end their own place, but all their applications', async () => {
    await runTranscript(
      app(),
      [
        ['I’m leaving', /eight digits/],
        ['{code}', /PDN/],
        ['33561', /Whose: you/, /SmartAuction, Floorplan Manager/, { not: /Leaves/ }],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'rpatel' },
    );
  });

  it('asks somebody with two dealerships which one, and for its PDN; the other one stays out of it', async () => {
    const marcus = await openTalk(app(), { as: 'mreyes' });
    await marcus.run([
      ['remove everything', /eight digits/],
      ['{code}', /At which dealership/, /1\. Harbor Auto Group\n2\. Lakeside Motors/],
      ['harbor', /PDN of Harbor/],
      ['20917', /Dealership: Harbor Auto Group/, /Applications: Dealer Payoff Quotes\n/],
      ['change the dealership', /At which dealership/],
      ['lakeside', /PDN of Lakeside/],
      ['10482', /Applications: Credit Application and Funding Status/],
      ['yes', /AC-/],
    ]);
    const left = await app()
      .database.knex('entitlements as e')
      .join('memberships as m', 'm.id', 'e.membership_id')
      .join('users as u', 'u.id', 'm.user_id')
      .where({ 'u.user_id': 'mreyes', 'e.valid_to': null })
      .pluck('e.application_code');
    expect(left).to.deep.equal(['payoff']);
  });

  it('asks for code and PDN again when they have run out before the yes', async () => {
    const priya = await openTalk(app(), { as: 'pnair' });
    await priya.run([
      ['remove title tracker', /eight digits/],
      ['{code}', /PDN/],
      ['10482', /Shall I remove it/],
    ]);
    await priya.wait(16);
    await priya.run([
      ['yes', /eight digits/, { not: /AC-/ }],
      ['{code}', /PDN of Lakeside/, { not: /AC-/ }],
      ['10482', /Shall I remove it/],
      ['yes', /no longer have Title Tracker/, /AC-/],
    ]);
  });

  it('tells somebody whose access was removed while they were asking for more', async () => {
    const leah = await openTalk(app(), { as: 'lstone' });
    await leah.run([
      ['I need payoff from today because I quote', /Shall I file/],
      ['yes', /AR-/],
    ]);
    const ravi = await openTalk(app(), { as: 'rpatel' });
    await ravi.run([
      ['take payoff away from Leah', /eight digits/],
      ['{code}', /PDN/],
      ['33561', /Whose: Leah Stone/, /Dealer Payoff Quotes/],
      ['yes', /Open requests closed: Dealer Payoff Quotes/, /AC-/],
    ]);
    let heard = '';
    for (let tries = 0; tries < 100 && !heard; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      heard = await leah.listen();
    }
    expect(heard).to.match(/News about \*\*AR-.*closed with it: Dealer Payoff Quotes/s);
  });
});
