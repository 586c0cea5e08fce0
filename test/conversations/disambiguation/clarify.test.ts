import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: did you mean …?', () => {
  const app = withApp();

  it('asks which of two needs it is, and takes the word or the number', async () => {
    await runTranscript(app(), [
      [
        'change my question',
        /Did you mean “Change my online challenge questions” or “Change my Help Desk secret question”/,
      ],
      ['the second one', /make sure that it’s you/],
      ['cancel', /dropped changing your Help Desk secret/],
      ['change my question', /Did you mean/],
      ['change my online challenge questions', /make sure that it’s you/],
      ['cancel', /dropped changing your challenge questions/],
    ]);
  });

  it('offers a person after two failures, who gets a ticket', async () => {
    await runTranscript(app(), [
      ['please sing me a song about trucks', /can’t help with that/, { not: /Shall a person/ }],
      ['what is the weather like tomorrow', /Shall a person take over/],
      ['yes', /What is it about/],
      ['my dealer portal is upside down', /HD-[0-9A-Z]{7}/],
    ]);
  });

  it('offers a person when clarifying did not help twice', async () => {
    await runTranscript(app(), [
      ['change my question', /Did you mean/],
      ['change my question', /Did you mean/],
      ['change my question', /Shall a person take over/],
      ['let me try again', /What can I do for you instead/],
    ]);
  });

  it('never guesses what it cannot do', async () => {
    await runTranscript(app(), [
      ['what’s the payoff on the 2019 silverado', /can’t help with that here/, /\+1 218/],
    ]);
  });
});
