import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a removal and something else', () => {
  const app = withApp();

  it('does one after the other', async () => {
    await runTranscript(
      app(),
      [
        [
          'please remove title tracker from me and also update my email',
          /Remove access to an application/,
          /Change my e-mail address/,
          /eight digits/,
        ],
        ['{code}', /PDN/],
        ['10482', /Applications: Title Tracker\n/],
        ['yes', /no longer have Title Tracker/, /Now to the other thing: Change my e-mail address/],
      ],
      { as: 'pnair' },
    );
  });

  it('keeps to whom it is about, whatever else is asked', async () => {
    for (const said of [
      'remove everything from Tom and then tell me who has Dealer Rewards',
      'tell me who has Dealer Rewards and remove everything from Tom',
    ]) {
      const dana = await openTalk(app(), { as: 'dwhitfield' });
      await dana.run([
        [said, /Tom Becker \(Sales/, /Now to the other thing/, /eight digits/],
        ['{code}', /PDN/],
        ['10482', /Whose: Tom Becker/, /Applications: Dealer Rewards\n/],
        ['cancel', /Nothing was changed/],
      ]);
    }
  });
});
