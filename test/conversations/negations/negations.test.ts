import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: negations', () => {
  const app = withApp();

  it('understands "not my password, my email"', async () => {
    await runTranscript(app(), [
      ['not my password, my email', /User ID/, { not: /password/i }],
      ['cancel', /e-mail address/, { not: /password/i }],
    ]);
  });

  it('leaves out an application that is denied', async () => {
    await runTranscript(
      app(),
      [['I need title tracker, not smartauction', { not: /SmartAuction/ }, /Title Tracker/, /which day/i]],
      { as: 'lstone' },
    );
  });

  it('leaves it out after the summary too, however hurried the "not"', async () => {
    await runTranscript(
      app(),
      [
        ['need titles n payoff from monday', /What do you need it for/],
        ['i took over both', /Applications: .*Title Tracker/],
        ['wait not title tracker', /Applications: Dealer Payoff Quotes\n/, /Shall I file/],
      ],
      { as: 'kchan' },
    );
  });

  it('takes "no" to an offer as no', async () => {
    await runTranscript(app(), [
      ['how do I change my password?', /Do it now/],
      ['no', /What can I do for you instead/],
      ['no thanks', { not: /Hablar|clavardage/ }],
    ]);
  });
});
