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

  it('sends who administers the dealership for the PDN to its papers, not to the office manager', async () => {
    const notMe = { not: /office manager|gerente de oficina|directrice de bureau/ };
    await runTranscript(
      app(),
      [
        ['remove rewards from Tom', /eight digits/],
        ['{code}', /PDN of Lakeside Motors\? It’s in your dealer agreement/, notMe],
        [
          'where do I find it?',
          /dealer agreement.*dealer profile page.*your Ally Auto representative/s,
          notMe,
        ],
        ['99999', /the right one is in your dealer agreement/, notMe],
        ['¿dónde lo encuentro?', /contrato de concesionario.*representante de Ally Auto/s, notMe],
        ['où est-ce que je le trouve?', /convention de concessionnaire.*représentant Ally Auto/s, notMe],
        ['annuler', /Rien n’a été changé/],
      ],
      { as: 'dwhitfield' },
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
