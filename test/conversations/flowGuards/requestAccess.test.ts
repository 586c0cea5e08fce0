import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: what an access request cannot do', () => {
  const app = withApp({ env: { PAUSED_TASKS: 'updateEmail' } });

  it('says what is held already and goes on with the rest', async () => {
    await runTranscript(
      app(),
      [
        [
          'I need smartauction and title tracker from monday',
          /You already have SmartAuction, since/,
          /What do you need it for/,
        ],
        ['I do titles now', /Applications: Title Tracker\n/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('ends when everything is held, and offers an administrator to ask for a colleague', async () => {
    await runTranscript(
      app(),
      [
        [
          'need smartauction',
          /You already have SmartAuction/,
          /nothing left to ask for/,
          /It’s for a colleague/,
        ],
        ['it’s for a colleague', /Who is it for/],
        ['Leah', /which day/i],
        ['monday', /What do you need it for/],
        ['she sells trucks', /For: Leah Stone/, /the help desk’s supervisors/],
        ['yes', /nobody else at the dealership may decide it/],
      ],
      { as: 'rpatel' },
    );
  });

  it('says what has been asked for already', async () => {
    await runTranscript(
      app(),
      [
        ['I need ecredit from today because I sell cars', /Shall I file/],
        ['yes', /AR-/],
        [
          'I need ecredit again from today',
          /Credit Application has already been requested \(AR-/,
          /nothing was changed/i,
        ],
      ],
      { as: 'kchan' },
    );
  });

  it('lets only administrators ask for others, and offers to ask for oneself', async () => {
    await runTranscript(
      app(),
      [
        [
          'Leah needs title tracker from monday',
          { not: /Shall I file/ },
          /Only an administrator of Harbor Auto Group/,
        ],
        ['for me instead', /What do you need it for/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('explains the form for the new guy without a User ID, and passes it on to a person', async () => {
    await runTranscript(
      app(),
      [
        ['need smartauction from monday for the new guy, pdn 10482', /colleague’s name or User ID/],
        ['he has no user id yet', /User ID Request form/, /Nothing was changed/, /Talk to a person/],
        ['talk to a person', /your access request/],
        ['send it as it is', /HD-[0-9A-Z]{7}/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('offers the form when nobody of that name works there', async () => {
    await runTranscript(
      app(),
      [
        [
          'Zebulon needs smartauction from monday',
          /I find nobody called “Zebulon” at Lakeside Motors/i,
          /No User ID yet/,
        ],
        ['no user id yet', /User ID Request form/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('tells a locked user the truth after the code, not before', async () => {
    await runTranscript(app(), [
      ['I need title tracker', /User ID/],
      ['tbecker 10482', /If that matches our records/, { not: /locked/ }],
      ['{code}', /locked/, /Nothing was changed/, /Talk to a person/],
    ]);
  });

  it('says that a paused task is not to be had, and offers a person or the steps', async () => {
    await runTranscript(app(), [
      ['I want to change my email address', /out of service.*Talk to a person.*Show me the steps/s],
      ['show me the steps', /1\. .*\n2\. /],
    ]);
  });

  it('asks somebody with two dealerships which one, and keeps to it', async () => {
    await runTranscript(
      app(),
      [
        [
          'I need title tracker from monday because I help out',
          /At which dealership/,
          /1\. Harbor Auto Group\n2\. Lakeside Motors/,
        ],
        ['the second one', /Dealership: Lakeside Motors/, /Dana Whitfield/],
        ['change the dealership', /At which dealership/],
        ['harbor', /Dealership: Harbor Auto Group/, /Elena Ortiz/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'mreyes' },
    );
  });
});
