import { expect } from 'chai';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: my account’s security', () => {
  const app = withApp();

  it('answers how data is protected, then shows what happened on one’s own account', async () => {
    await runTranscript(
      app(),
      [
        [
          'How do you protect my dealership’s information?',
          /never asks/i,
          /own account lately/,
          /\[Review my account\]/,
        ],
        ['yes', /I’ve sent a code/],
        [
          '{code}',
          /Last sign-in at the portal: Nov 2\d, 2026/,
          /goes to sleep on Jan 2\d, 2027/,
          /identity confirmed by an e-mailed code, in the website’s chat/,
          /\[Change my password\].*\[This wasn’t me\]/,
        ],
        ['all fine, thanks', /What can I do for you/],
        ['change my title to Title Lead', /Shall I save/],
        ['yes', /Saved/],
        ['what happened on my account?', /10:00 AM: profile changed, in the website’s chat/],
      ],
      { as: 'pnair' },
    );
  });

  it('keeps an account that would become idle, and says so before', async () => {
    const { clock, database } = app();
    const last = new Date(clock.now().getTime() - 55 * 86_400_000);
    const talk = await runTranscript(app(), [
      ['review my security settings', /User ID/],
      ['lstone', /PDN/],
      ['33561', /eight digits/],
    ]);
    await database.knex('users').where({ user_id: 'lstone' }).update({ last_sign_in_at: last });
    await talk.run([
      [
        '{code}',
        /Careful: unused, your account goes to sleep on Nov 29, 2026 already/,
        /\[Keep my account active\]/,
      ],
      ['keep my account active', /at the earliest/, /Jan 23, 2027/],
      ['show my recent sign-ins', /account kept active, in the website’s chat/, { not: /Careful/ }],
    ]);
  });

  it('freezes the account when something was not its owner, once that is sure', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['this wasn’t me', /Freezing works at once.*Shall I freeze it/s],
        ['no', /Nothing was changed/],
        ['that wasn’t me, freeze my account', /Shall I freeze it/],
        ['what is a PDN?', /Shall I freeze it/],
        ['yes, freeze my account', /Your account is frozen/],
      ],
      { as: 'kchan' },
    );
    expect(await app().database.knex('users').where({ user_id: 'kchan' }).first()).to.include({
      status: 'frozen',
    });
    expect(await talk.say('I need title tracker tomorrow for titles')).to.match(/frozen/);
  });

  it('shows it in Spanish and in French', async () => {
    await runTranscript(
      app(),
      [
        ['quiero ver la seguridad de mi cuenta', /código/],
        ['{code}', /Último inicio de sesión en el portal/, /identidad confirmada con un código/],
        ['no fui yo', /¿La congelo\?/],
        ['no', /No se cambió nada/],
      ],
      { as: 'eortiz' },
    );
    await runTranscript(
      app(),
      [
        ['voir la sécurité de mon compte', /code/],
        ['{code}', /Dernière ouverture de session/, /identité confirmée/],
        ['garder mon compte actif', /au plus tôt le/],
      ],
      { as: 'jlavoie' },
    );
  });
});
