import { newId } from '../../../src/services/ids.ts';
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

  it('shows own requests of both, or of the one that is named', async () => {
    for (const where of ['Harbor', 'Lakeside']) {
      await runTranscript(
        app(),
        [
          [`I need vpp at ${where} from monday because I sell them`, /Shall I file/],
          ['yes', /AR-/],
        ],
        { as: 'mreyes' },
      );
    }
    await runTranscript(
      app(),
      [
        ['status of my requests', /Harbor Auto Group/, /Lakeside Motors/],
        ['status of my requests at Harbor', /Harbor Auto Group/, { not: /Lakeside/ }],
        ['withdraw my request', /Marcus Reyes · Harbor Auto Group/, /Marcus Reyes · Lakeside Motors/],
      ],
      { as: 'mreyes' },
    );
  });

  it('asks whom a pronoun means, and which of two people of one name', async () => {
    const { knex } = app().database;
    const [dealership] = await knex('dealerships').where({ pdn: '10482' }).select('id');
    const now = app().clock.now();
    const id = newId(app().clock);
    const who = {
      user_id: 'pnairn',
      full_name: 'Priya Nairn',
      email: 'pnairn@lakeside.example',
      locale: 'en',
    };
    await knex('users').insert({ id, ...who, status: 'active', status_changed_at: now, created_at: now });
    await knex('memberships').insert({
      id: newId(app().clock),
      user_id: id,
      dealership_id: dealership.id,
      title: 'Receptionist',
      created_at: now,
    });
    await runTranscript(
      app(),
      [
        ['what does she have?', /Whose access would you like to see/],
        ['Priya', /Several people could be “Priya”/, /1\. Priya Nair \(Title Clerk\)/, /2\. Priya Nairn/],
        ['the receptionist', /Priya Nairn \(Receptionist\) has no applications at Lakeside Motors/],
        ['what does Priya have?', /Several people/],
        ['the first one', /Priya Nair \(Title Clerk\) has 2 applications/],
        ['what does Priya have?', /Several people/],
        ['sorry, I meant Marcus', /Marcus Reyes \(Finance Manager\) has/],
      ],
      { as: 'dwhitfield' },
    );
  });
});
