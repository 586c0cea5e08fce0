import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: digressions from a removal', () => {
  const app = withApp();

  it('says where the PDN is to be found, and goes on', async () => {
    await runTranscript(
      app(),
      [
        ['remove title tracker', /eight digits/],
        ['{code}', /PDN/],
        [
          'where do I find that number?',
          /five digits.*Your office manager has it/s,
          /What is the five-digit PDN/,
        ],
        ['I don’t know it', /office manager/, /What is the five-digit PDN/],
        ['how do you protect my dealership’s information?', /encryption/, /Back to removing access/, /PDN/],
        ['10482', /Applications: Title Tracker\n/],
        ['who is my administrator?', /Dana Whitfield/, /Back to removing access/, /Shall I remove it/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'pnair' },
    );
  });

  it('explains the PDN at another question too', async () => {
    await runTranscript(
      app(),
      [
        ['I want to get rid of an application', /eight digits/],
        ['{code}', /At which dealership/],
        ['what is a PDN?', /stands for your dealership/, /At which dealership/, { not: /colleague/ }],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'mreyes' },
    );
  });
});
