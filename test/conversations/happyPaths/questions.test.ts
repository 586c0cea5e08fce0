import { expect } from 'chai';
import { newId } from '../../../src/services/ids.ts';
import { insertDrivers } from '../../support/insertDrivers.ts';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: questions about people and their access', () => {
  const app = withApp();

  it('tells everybody who the administrators are, a visitor after the code', async () => {
    await runTranscript(app(), [['who is my administrator?', /administrator of Lakeside Motors is Dana/]], {
      as: 'pnair',
    });
    await runTranscript(
      app(),
      [
        [
          "who's our admin",
          /administrators of Harbor Auto Group are Elena Ortiz \(Office Manager\) and Julie/,
        ],
      ],
      { as: 'kchan' },
    );
    await runTranscript(app(), [
      ['who administers our dealership?', /User ID/, { not: /Ravi/ }],
      ['lstone 33561', /eight digits/, { not: /Ravi/ }],
      ['{code}', /administrator of Summit Trucks is Ravi Patel \(General Manager\)/],
    ]);
    await runTranscript(app(), [['who is my administrator?', /of Summit Trucks yourself, the only one/]], {
      as: 'rpatel',
    });
  });

  it('tells an administrator who has an application, and how their accounts stand', async () => {
    await runTranscript(
      app(),
      [
        [
          'who has Floorplan Manager?',
          /Lakeside Motors: 2 people have it/,
          /- Dana Whitfield \(Office Manager\), since Nov 23, 2026/,
          /- Gina Holt \(Controller; idle\)/,
        ],
        ['does anyone have smart auction', /SmartAuction.*1 person has it/s, { not: /Floorplan/ }],
        ['who can use title tracker', /Priya Nair \(Title Clerk\)/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('tells an administrator who has what, in three languages', async () => {
    await runTranscript(
      app(),
      [
        [
          'Who has which applications at our dealership?',
          /Who has what at Harbor Auto Group \(1–4 of 4 people\)/,
          /- Elena Ortiz \(Office Manager\): SmartAuction, Floorplan Manager,.* and Funding Status/,
          /- Julie Lavoie \(F&I Director\): Credit Application, Vehicle Protection Plans, and Funding Status/,
          /- Kevin Chan \(Used Car Manager\): SmartAuction\n/,
          /- Marcus Reyes \(Finance Manager\): Dealer Payoff Quotes/,
          { not: /Title Clerk|Show more/ },
        ],
        ['¿Quién tiene qué aplicaciones en nuestro concesionario?', /Quién tiene qué en Harbor Auto Group/],
        ['Qui a quelles applications chez nous?', /Qui a quoi chez Harbor Auto Group/],
      ],
      { as: 'eortiz' },
    );
  });

  it('tells an administrator what a colleague has, all of it or yes and no', async () => {
    await runTranscript(
      app(),
      [
        [
          'what does Marcus have?',
          /Marcus Reyes \(Finance Manager\) has 2 applications at Lakeside Motors/,
          /- Credit Application, since/,
          { not: /Payoff/ },
        ],
        ['does priya have title tracker?', /Yes, Priya Nair \(Title Clerk\) has Title Tracker/],
        ['does Priya have floorplan?', /No, Priya Nair \(Title Clerk\) doesn’t have Floorplan Manager/],
        ["show me gholt's access", /Gina Holt \(Controller; idle\) has 2 applications/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('tells what somebody has who is meant by title, in each language', async () => {
    const controller = /Gina Holt \(Controller; (?:idle|cuenta inactiva|compte inactif)\)/;
    await runTranscript(
      app(),
      [
        ['what does our controller have?', controller, /Floorplan Manager/],
        ['what does the controller have access to?', controller, /Floorplan Manager/],
        ['does our controller have floorplan?', /Yes, Gina Holt/],
        ['what does he have?', /Whose access would you like to see/],
        ['our title clerk', /Priya Nair \(Title Clerk\) has/],
        ['what does our cashier have?', /nobody called “cashier”/, /Whose access/],
        ['cancel', /Nothing was changed/],
        ['¿Qué accesos tiene nuestra contadora?', controller],
        ['Quels accès a notre contrôleuse?', controller],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('tells everybody what they have, and asks for the rest at once', async () => {
    await runTranscript(
      app(),
      [
        ['what do I have?', /At Harbor Auto Group you have one application/, /At Lakeside Motors you have 2/],
        ['what apps do I have at Harbor?', /Dealer Payoff Quotes/, { not: /Lakeside/ }],
        ['what does Marcus have', /At Harbor Auto Group you have one application/],
        ['do I have access to funding status at Lakeside?', /Yes, you have Funding Status at Lakeside/],
      ],
      { as: 'mreyes' },
    );
    await runTranscript(
      app(),
      [
        ['do I have vpp?', /No, you don’t have Vehicle Protection Plans at Summit Trucks/, /\[Request Veh/],
        ['yes', /From which day/, { not: /Which application/ }],
        ['cancel', /Nothing was changed/],
        ['do I have vpp?', /No, you don’t/],
        ['no thanks', { not: /which day/i }],
      ],
      { as: 'lstone' },
    );
  });

  it('tells an administrator what they decided, newest first, and nothing of others’ decisions', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker and payoff from today because I changed desks', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as: 'kchan' },
    );
    await runTranscript(
      app(),
      [
        ['what did I decide?', /aún|todavía|not decided any request yet/i],
        ['what is waiting for me?', /Kevin Chan/],
        ['deny title tracker', /about the reason/],
        ['Priya does them', /Shall I/],
        ['yes', /recorded/],
        [
          'what did I decide?',
          /newest first \(1–2 of 2\)/,
          /approved Dealer Payoff Quotes for Kevin Chan \(AR-[0-9A-Z]{7}, Harbor Auto Group\)/,
          /denied Title Tracker for Kevin Chan .* Note: “Priya does them”/,
        ],
      ],
      { as: 'jlavoie' },
    );
    await runTranscript(app(), [['which requests did I approve?', /not decided any request yet/]], {
      as: 'dwhitfield',
    });
  });

  it('shows a long list in pages, and says how many more there are', async () => {
    const { knex } = app().database;
    const created_at = app().clock.now();
    for (const { membershipId } of await insertDrivers({ knex, clock: app().clock }, '33561', 24)) {
      await knex('entitlements').insert({
        id: newId(app().clock),
        membership_id: membershipId,
        application_code: 'documents',
        valid_from: created_at,
        created_at,
      });
    }
    const talk = await openTalk(app(), { as: 'rpatel' });
    await talk.run([
      [
        'who has the document library?',
        /25 people have it/,
        /Driver 09,/,
        /15 more have it/,
        { not: /Driver 10/ },
      ],
      ['show more', /the next of 25/, /Driver 10,/, /Driver 19,/, /5 more have it/, { not: /Driver 09,/ }],
      ['1', /Driver 20,/, /Ravi Patel/, { not: /more have it|Show more/ }],
      // What it said is repeated, not asked again.
      ['repeat', /Driver 20,/, /Ravi Patel/],
    ]);
    await talk.run([
      ['who has what?', /\(1–10 of \d+ people\)/, /- Driver 00: Document Library/],
      ['show more', /\(11–20 of/, /- Driver 19: Document Library/, { not: /Driver 00/ }],
      ['1', /\(21–\d+ of/, /- Leah Stone \(Sales\): Dealer Rewards/, { not: /Driver 19|Show more/ }],
    ]);
    const long = await talk.say('what does driver have?');
    expect(long).to.match(/Several people could be “driver”/);
    expect(long.match(/^\d\. Driver/gm)).to.have.length(5);
    await talk.run([['driver 23', /Driver 23 has one application/]]);
  });

  it('is asked in Spanish', async () => {
    await runTranscript(
      app(),
      [
        ['¿quién tiene SmartAuction?', /la tienen 2 personas/, /Kevin Chan/],
        ['¿qué tiene Marcus?', /Marcus Reyes \(Finance Manager\) tiene una aplicación/, { not: /Lakeside/ }],
        ['¿quién es mi administrador?', /a cargo de usted, junto con Julie Lavoie/],
        ['¿qué decidí?', /no ha decidido ninguna solicitud/],
        ['¿qué aplicaciones tengo?', /usted tiene 10 aplicaciones/],
        ['¿tiene Kevin acceso a floorplan?', /No, Kevin Chan .* no tiene Floorplan Manager/],
      ],
      { as: 'eortiz' },
    );
  });

  it('is asked in Canadian French', async () => {
    await runTranscript(
      app(),
      [
        ['qui a SmartAuction?', /2 personnes l’ont/, /Elena Ortiz/],
        ['quels accès a Kevin?', /Kevin Chan \(Used Car Manager\) a/],
        ['qui est mon administrateur?', /vous est confiée, avec Elena Ortiz/],
        ['qu’est-ce que j’ai comme accès?', /vous avez 3 applications/],
        ['ai-je accès à SmartAuction?', /Non, vous n’avez pas SmartAuction/, /Demander SmartAuction/],
        [
          'quelles demandes ai-je refusées?',
          /Vos décisions, les plus récentes d’abord/,
          /refusé, Title Tracker/,
        ],
      ],
      { as: 'jlavoie' },
    );
  });
});
