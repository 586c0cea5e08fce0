import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: correcting a removal', () => {
  const app = withApp();

  it('changes what, whose and when, before the yes and after the summary', async () => {
    await runTranscript(
      app(),
      [
        ['remove floorplan from gina on december 7', /Whose:\*\* gina/i, /December 7/],
        ['{code}', /PDN/],
        ['10482', /Whose: Gina Holt/, /Applications: Floorplan Manager\n/],
        ['no wait, I meant remarketing reports', /Applications: Remarketing Reports\n/],
        ['also floorplan', /Floorplan Manager and Remarketing Reports|Remarketing Reports and Floorplan/],
        ['change the date', /From when on/],
        ['now', /When: Now/],
        ['until friday', /When: Saturday, November 28, 2026/],
        ['no wait, I meant Marcus', /Marcus Reyes doesn’t have Floorplan Manager/, /Which of Marcus Reyes’s/],
        ['all of them', /Applications: Credit Application and Funding Status/],
        ['only funding status', /Applications: Funding Status\n/],
        ['no', /What would you like to change/],
        ['whose', /Whose access is it/],
        ['mine', /Whose: you/, /Applications: Funding Status\n/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('takes back that somebody left', async () => {
    await runTranscript(
      app(),
      [
        ['our old controller still shows up', /eight digits/],
        ['{code}', /PDN/],
        ['10482', /Has Gina Holt left Lakeside Motors/, /Yes, has left/],
        ['no, only applications', /Which of Gina Holt’s applications/],
        ['floorplan', /Remove access\n/, /Applications: Floorplan Manager\n/, { not: /Leaves/ }],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'dwhitfield' },
    );
  });
});
