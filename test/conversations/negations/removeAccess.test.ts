import { runTranscript } from '../../support/runTranscript.ts';
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
});
