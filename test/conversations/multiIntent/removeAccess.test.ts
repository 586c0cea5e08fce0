import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a removal and something else', () => {
  const app = withApp();

  it('does one after the other', async () => {
    await runTranscript(
      app(),
      [
        [
          'remove my access to title tracker and change my email',
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
});
