import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: what is to stay in a removal', () => {
  const app = withApp();

  it('leaves out what is not meant', async () => {
    await runTranscript(
      app(),
      [
        ['take everything away from Marcus but not ecredit', /eight digits/],
        ['{code}', /PDN/],
        ['10482', /Whose: Marcus Reyes/, /Applications: Funding Status\n/],
        ['all of them', /Credit Application and Funding Status/],
        ['not funding status', /Applications: Credit Application\n/],
        ['no', /What would you like to change/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('reads "everything but", and says so where nothing is left to remove', async () => {
    await runTranscript(
      app(),
      [
        ['remove everything but SmartAuction from Kevin', /eight digits/],
        ['{code}', /PDN/],
        ['20917', /Besides SmartAuction, Kevin Chan has nothing.*Nothing was changed/s, { not: /Shall I/ }],
        ['quitarle todo menos SmartAuction a Kevin', /Aparte de SmartAuction, Kevin Chan no tiene nada/],
        ['retirez tout sauf SmartAuction à Kevin', /À part SmartAuction, Kevin Chan n’a rien/],
        [
          'remove all of it from Julie except Funding Status',
          /Whose: Julie Lavoie/,
          /Applications: Credit Application and Vehicle Protection Plans\n/,
        ],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'eortiz' },
    );
  });

  it('keeps what is to stay, wherever in the sentence it is said', async () => {
    const dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['remove rewards from Tom', /eight digits/],
      ['{code}', /PDN/],
      ['10482', /Shall I remove it/],
      ['cancel', /Nothing was changed/],
    ]);
    for (const said of [
      'remove everything from Gina but floorplan',
      'remove everything from Gina, keep floorplan',
      'remove remarketing reports from Gina and keep floorplan',
      'quítele todo a Gina, deje floorplan',
      'retirez tous les accès à Gina, gardez floorplan',
    ]) {
      expect(await dana.say(said), said)
        .to.match(/Gina Holt\n.*Remarketing Reports\n/s)
        .and.not.to.match(/Floorplan/);
      await dana.say('cancel');
    }
  });
});
