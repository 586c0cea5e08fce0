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

  it('takes "no" to an offer as no', async () => {
    await runTranscript(app(), [
      ['how do I change my password?', /Do it now/],
      ['no', /What can I do for you instead/],
      ['no thanks', { not: /Hablar|clavardage/ }],
    ]);
  });
});
