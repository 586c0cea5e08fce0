import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: two needs in one message', () => {
  const app = withApp();

  it('does one after the other and keeps what was said about both', async () => {
    await runTranscript(
      app(),
      [
        [
          'I need title tracker from monday and I want to change my password',
          /First: Get access to an application. After that: Change my password/,
          /What do you need it for/,
        ],
        ['I do titles', /Title Tracker/, /November 30/, /Shall I file/],
        ['yes', /AR-/, /Now to the other thing: Change my password/, /Do it now/],
        ['show me the steps', /1\. .*\n2\. /],
      ],
      { as: 'kchan' },
    );
  });

  it('drops what waits when the first is cancelled', async () => {
    await runTranscript(
      app(),
      [
        ['I need access to vpp from monday and I want to change my password', /After that/],
        ['cancel', /Nothing was changed/, { not: /Now to the other thing/ }],
      ],
      { as: 'kchan' },
    );
  });
});
