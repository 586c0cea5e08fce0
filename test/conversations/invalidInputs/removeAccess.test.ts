import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: what a removal cannot use', () => {
  const app = withApp();

  it('counts wrong PDNs, says how many tries are left, and pauses this user only', async () => {
    await runTranscript(
      app(),
      [
        ['remove dealer rewards', /eight digits/],
        ['{code}', /PDN of Summit Trucks/],
        ['1048', /exactly five digits/, /PDN of Summit Trucks/],
        ['10482', /10482 is not the PDN of your dealership. 4 more tries/],
        ['pdn 00000', /3 more tries/],
        ['00001', /2 more tries/],
        ['00002', /One more try is left/],
        ['00003', /too many times.*Nothing was changed/s, /Talk to a person/],
      ],
      { as: 'lstone' },
    );
    const leah = await openTalk(app(), { as: 'lstone' });
    await leah.run([
      ['remove dealer rewards', /eight digits/],
      ['{code}', /PDN/],
      ['33561', /too many times/],
    ]);
    const ravi = await openTalk(app(), { as: 'rpatel' });
    await ravi.run([
      ['remove dealer rewards', /eight digits/],
      ['{code}', /PDN/],
      ['33561', /Shall I remove it/],
    ]);
    expect(await app().database.knex('access_removals')).to.deep.equal([]);
  });

  it('does not take a name, an application or a day that it cannot use for one', async () => {
    await runTranscript(
      app(),
      [
        ['remove somebody’s access', /eight digits/],
        ['{code}', /Whose access is it/],
        ['Zebulon', /I find nobody called “Zebulon” at Lakeside Motors/, /Whose access is it/],
        ['10482', /looks like a dealer number.*name or User ID/, /Whose access is it/],
        ['Marcus', /Which of Marcus Reyes’s applications/],
        ['flux capacitor', /I don’t find “flux capacitor”/, /1\. Credit Application/],
        ['none of these', /Which of Marcus Reyes’s applications/],
        ['ecredt', /Applications: Credit Application\n/],
        ['change the date', /From when on/],
        ['2026-99-99', /can’t read that as a day/, /From when on/],
        ['last monday', /When: Now/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'dwhitfield' },
    );
  });
});
