import { expect } from 'chai';
import { runTranscript } from '../../support/runTranscript.ts';
import { fillForm } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: two needs in one message', () => {
  const app = withApp();

  it('does one after the other and keeps what was said about both', async () => {
    const talk = await runTranscript(
      app(),
      [
        [
          'I need title tracker from monday and I want to change my password',
          /First: Change my password. After that: Get access to an application/,
          /code/,
        ],
        ['{code}', /secure form/],
      ],
      { as: 'kchan' },
    );
    const passwords = { currentPassword: 'harbor-lantern-4203', newPassword: 'seven quiet herons at noon' };
    expect(await fillForm(talk, passwords))
      .to.match(/password is changed/)
      .and.match(/Now to the other thing: Get access to an application/)
      .and.match(/What do you need it for/);
    await talk.run([
      ['I do titles', /Title Tracker/, /November 30/, /Shall I file/],
      ['yes', /AR-/],
    ]);
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
