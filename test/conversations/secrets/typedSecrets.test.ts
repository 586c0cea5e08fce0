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
        ['because my pw is marmalade7Sky', /never type one here/, /What do you need it for/],
        ['I quote payoffs', /Shall I file/],
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
