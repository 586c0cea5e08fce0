import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: what a question about people may not tell', () => {
  const app = withApp();

  const administers = async (pdn: string) => {
    const { knex } = app().database;
    await knex('memberships as m')
      .whereIn('m.user_id', knex('users').where({ user_id: 'mreyes' }).select('id'))
      .whereIn('m.dealership_id', knex('dealerships').where({ pdn }).select('id'))
      .update({ is_administrator: true });
  };

  it('tells whoever is no administrator so at once, and who is one', async () => {
    for (const question of [
      'who has floorplan?',
      'who has access',
      'who has which applications at our dealership?',
      'what does Priya have?',
      'what does he have?',
      'what did I decide?',
    ]) {
      await runTranscript(
        app(),
        [
          [
            question,
            /Only an administrator of (the dealership|Harbor Auto Group) can see that/,
            { not: /Which|Whose/ },
          ],
          ['who is my administrator?', /Elena Ortiz/],
        ],
        { as: 'kchan' },
      );
    }
  });

  it('tells a visitor nothing before the code, not even whether there is such a person', async () => {
    await runTranscript(app(), [
      ['what does Priya have?', /User ID/, { not: /Nair|administrator/ }],
      ['dwhitfield 10482', /eight digits/, { not: /Nair|Dana/ }],
      ['what do I have?', { not: /Applications|SmartAuction/ }],
    ]);
    await runTranscript(app(), [
      ['what does Priya have?', /User ID/],
      ['dwhitfield 10482', /eight digits/],
      ['{code}', /Priya Nair \(Title Clerk\) has 2 applications/],
    ]);
  });

  it('finds nobody of another dealership, and asks again', async () => {
    await runTranscript(
      app(),
      [
        [
          'what does Kevin have?',
          /nobody called “Kevin” at Lakeside Motors/,
          /Whose access/,
          { not: /Harbor|Chan/ },
        ],
        ['Ravi Patel', /nobody called “Ravi Patel” at Lakeside Motors/, /Whose access/],
        ['priya', /Priya Nair \(Title Clerk\) has 2 applications/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('asks an administrator of one of two dealerships for none, and keeps the other closed', async () => {
    await administers('10482');
    await runTranscript(
      app(),
      [
        [
          'who has payoff?',
          /Payoff Quotes\*{0,2} at Lakeside Motors: 1 person/,
          { not: /Marcus|Harbor|which deal/i },
        ],
        [
          'who has smartauction at Harbor?',
          /Only an administrator of Harbor Auto Group can see/,
          { not: /Kevin/ },
        ],
        ['what does Kevin have?', /nobody called “Kevin” at Lakeside Motors/],
        ['cancel', /Nothing was changed/],
        ['what did I decide at Harbor?', /Only an administrator of Harbor Auto Group can see/],
        ['what did I decide?', /not decided any request yet/],
      ],
      { as: 'mreyes' },
    );
  });

  it('asks an administrator of two which one, and takes a correction of what was asked', async () => {
    await administers('20917');
    await runTranscript(
      app(),
      [
        ['who has vpp?', /At which dealership/],
        ['no wait, I meant title tracker', /At which dealership/],
        [
          'the Harbor one',
          /\*{0,2}Title Tracker\*{0,2} at Harbor Auto Group: 1 person/,
          { not: /Protection|Priya/ },
        ],
        [
          'what does Priya have at Harbor?',
          /nobody called “Priya” at Harbor Auto Group/,
          { not: /Title Clerk/ },
        ],
        ['Kevin', /Kevin Chan .* has one application at Harbor Auto Group/],
        ['what does Priya have', /At which dealership/],
        ['10482', /Priya Nair \(Title Clerk\) has 2 applications at Lakeside Motors/],
      ],
      { as: 'mreyes' },
    );
  });

  it('lists what waits at both, tells them apart, and filters by the dealership that is named', async () => {
    for (const [as, need] of [
      ['pnair', 'I need payoff from today because I quote'],
      ['kchan', 'I need vpp from today because I sell them'],
    ] as const) {
      await runTranscript(
        app(),
        [
          [need, /Shall I file/],
          ['yes', /AR-/],
        ],
        { as },
      );
    }
    await runTranscript(
      app(),
      [
        [
          'what is waiting for me?',
          /Dealer Payoff Quotes · Priya Nair · Lakeside Motors/,
          /Vehicle Protection Plans · Kevin Chan · Harbor Auto Group/,
        ],
        ['cancel', /Nothing was changed/],
        ['what is waiting for me at Harbor?', /Kevin Chan/, /Harbor Auto Group/, { not: /Priya|Lakeside/ }],
        ['approve', /approve Vehicle Protection Plans/],
        ['yes', /Approved: Vehicle Protection Plans/],
        ['what did I decide at Lakeside?', /not decided any request yet/],
        ['what did I decide?', /Vehicle Protection Plans for Kevin Chan/],
      ],
      { as: 'mreyes' },
    );
  });
});
