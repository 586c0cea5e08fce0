import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a secret is typed into the chat', () => {
  const app = withApp();
  const rawRows = async (conversationId: string): Promise<string> => {
    const { knex } = app().database;
    const rows = await knex('activities').where({ conversation_id: conversationId }).select('activity');
    const inbox = await knex('inbox').where({ conversation_id: conversationId });
    return JSON.stringify([rows, inbox]);
  };

  it('is kept nowhere, and the person is told to change it', async () => {
    const talk = await runTranscript(app(), [
      ['my password is marmalade sky', /Please never type one here/, /User ID/],
    ]);
    const kept = await rawRows(talk.conversationId);
    expect(kept).to.include('my password is [removed]').and.not.include('marmalade');
  });

  it('does not hide the need that stands beside it', async () => {
    await runTranscript(app(), [
      ['I am locked out, my password is marmalade sky', /never type one here/, /lock|password/i],
    ]);
  });

  it('does not answer a running task’s question, which is asked again', async () => {
    await runTranscript(
      app(),
      [
        ['I need payoff from monday', /What do you need it for/],
        [
          'because my pw is marmalade7Sky',
          /never type one here/,
          /What do you need it for/,
          { not: /Noted/ },
        ],
        ['I quote payoffs, my password is marmalade7Sky', /Back to.*What do you need it for/s],
        ['I quote payoffs', /Shall I file/],
      ],
      { as: 'kchan' },
    );
  });

  it('does not hide what else is wanted in the middle of a task', async () => {
    await runTranscript(
      app(),
      [
        ['I need payoff from monday', /What do you need it for/],
        [
          'my password is marmalade7Sky, and where is my request?',
          /never type one here.*no open requests.*Back to your access request.*What do you need it for/s,
        ],
        [
          'my password is marmalade7Sky and I also need to change my email',
          /never type one here.*Noted for afterwards: Change my e-mail.*What do you need it for/s,
        ],
        ['my pw is marmalade7Sky and I need funding status too', /What do you need it for/],
        ['I quote payoffs', /Dealer Payoff Quotes and Funding Status/, /Reason: I quote payoffs/],
        [
          'mi contraseña es cielo7Naranja, ¿quién es mi administrador?',
          /nunca la escriba aquí.*Elena Ortiz.*Volvamos/s,
        ],
        [
          'mon mot de passe est ciel7Orange, qui est mon administrateur?',
          /Ne l’écrivez jamais ici.*Elena Ortiz.*Revenons/s,
        ],
        ['my password is marmalade7Sky, cancel this please', /never type one here/, /dropped your access/],
      ],
      { as: 'kchan' },
    );
  });

  it('is told in the language of the chat', async () => {
    await runTranscript(app(), [['mi contraseña es cielo naranja', /nunca la escriba aquí/]]);
    await runTranscript(app(), [['mon mot de passe est ciel orange', /Ne l’écrivez jamais ici/]]);
  });

  it('is not looked for in codes, which belong here', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['what happened with my request?', /User ID/],
      ['kchan 20917', /eight digits/],
      ['{code}', /Kevin Chan/],
    ]);
  });
});
