import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: which of two dealerships', () => {
  const app = withApp();

  it('takes the dealership from the first message, by name or by number', async () => {
    for (const [where, name] of [
      ['at Harbor', 'Harbor Auto Group'],
      ['for the Lakeside one', 'Lakeside Motors'],
      ['at Lakeside Motors', 'Lakeside Motors'],
      ['pdn 20917', 'Harbor Auto Group'],
    ] as const) {
      await runTranscript(
        app(),
        [
          [
            `I need title tracker ${where} from monday`,
            { not: /At which dealership/ },
            /What do you need it/,
          ],
          ['I help out', new RegExp(name), /Shall I file/],
          ['cancel', /Nothing was changed/],
        ],
        { as: 'mreyes' },
      );
    }
  });

  it('asks, and takes a word of the name, the number on the list, or the PDN', async () => {
    for (const [say, name] of [
      ['the auto group', 'Harbor Auto Group'],
      ['lakeside please', 'Lakeside Motors'],
      ['20917', 'Harbor Auto Group'],
      ['the second one', 'Lakeside Motors'],
    ] as const) {
      await runTranscript(
        app(),
        [
          ['I need title tracker from monday because I help out', /At which dealership/],
          [say, new RegExp(name), /Shall I file/],
        ],
        { as: 'mreyes' },
      );
    }
  });

  it('says that a number is not theirs, and asks again', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker from monday because I help out, pdn 33561', /PDN 33561 is not one of your/],
        ['33561', /PDN 33561 is not one of your/, /At which dealership/, { not: /Summit/ }],
        ['the Harbor one', /Harbor Auto Group/, /Shall I file/],
        ['change the dealership', /At which dealership/],
        ['the Lakeside one', /Lakeside Motors/, { not: /Harbor/ }],
      ],
      { as: 'mreyes' },
    );
  });

  it('keeps what a visitor said until it is known who it is', async () => {
    await runTranscript(app(), [
      ['I need title tracker at Lakeside from monday because I help out', /User ID/],
      ['mreyes 20917', /eight digits/],
      ['{code}', /Lakeside Motors/, { not: /Harbor/ }, /Shall I file/],
    ]);
  });
});
