import { newId } from '../../../src/services/ids.ts';
import { insertDrivers } from '../../support/insertDrivers.ts';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

/** From AR-2222200 (for Driver 00, the oldest) to AR-2222222. */
const referenceOf = (number: number) => `AR-22222${String(number).padStart(2, '0')}`;

describe('conversation: more requests than a page holds', () => {
  const app = withApp();
  before(async () => {
    const { knex } = app().database;
    const { id: requester } = await knex('users').where({ user_id: 'eortiz' }).first('id');
    const { id: dealership } = await knex('dealerships').where({ pdn: '20917' }).first('id');
    const drivers = await insertDrivers({ knex, clock: app().clock }, '20917', 23);
    for (const [number, { userId, membershipId }] of drivers.entries()) {
      const id = newId(app().clock);
      const at = new Date(app().clock.now().getTime() - (23 - number) * 60_000);
      const people = {
        requester_id: requester,
        beneficiary_membership_id: membershipId,
        beneficiary_id: userId,
      };
      await knex('access_requests').insert({
        ...people,
        id,
        reference: referenceOf(number),
        dealership_id: dealership,
        reason: 'Drives to the auctions',
        start_on: '2026-12-01',
        decider: 'administrators',
        decider_since: at,
        locale: 'en',
        created_at: at,
      });
      await knex('access_request_items').insert({
        ...people,
        id: newId(app().clock),
        request_id: id,
        application_code: 'smartauction',
        state: 'requested',
        state_changed_at: at,
        automatic: false,
      });
    }
  });

  it('says how many more there are, and shows them after "more"', async () => {
    const elena = await openTalk(app(), { as: 'eortiz' });
    await elena.run([
      [
        'where are my requests?',
        /newest first \(1–10 of 23\)/,
        /Driver 22.*Driver 13/s,
        /There are 13 more: say “more”/,
        /\[Show more\]/,
        { not: /Driver 12/ },
      ],
      [
        'more',
        /\(11–20 of 23\)/,
        /Driver 12.*Driver 03/s,
        /There are 3 more/,
        { not: /Driver 13|Driver 02/ },
      ],
      ['show more', /\(21–23 of 23\)/, /Driver 02.*Driver 00/s, { not: /more: say|Show more/ }],
      // It is found although it is on no page that was shown.
      [`status of ${referenceOf(1)}`, /Driver 01/, { not: /Driver 02|Driver 00/ }],
    ]);
  });

  it('lets one choose from all that can be withdrawn', async () => {
    const elena = await openTalk(app(), { as: 'eortiz' });
    await elena.run([
      [
        'withdraw my request',
        /There are 13 more/,
        /1\. AR-2222222 · SmartAuction · Driver 22/,
        /11\. Show more/,
      ],
      ['more', /There are 3 more/, /1\. AR-2222212/],
      ['Show more', /Which request/, /1\. AR-2222202/, { not: /more: say|Show more/ }],
      ['more', /1\. AR-2222202/],
      ['2', /AR-2222201 · SmartAuction · Driver 01/, /Shall I withdraw it/],
      ['cancel', /Nothing was changed/],
      [`withdraw ${referenceOf(0)}`, /AR-2222200 · SmartAuction · Driver 00/, /Shall I withdraw it/],
      ['yes', /AR-2222200\*\* is withdrawn/],
    ]);
  });

  it('lets one decide all that waits, in each language', async () => {
    const julie = await openTalk(app(), { as: 'jlavoie' });
    await julie.run([
      ['what is waiting for me?', /There are 12 more/, /22 requests are waiting for you/, /AR-2222210/],
      ['the rest', /There are 2 more/, /AR-2222211/, { not: /AR-2222210/ }],
      [referenceOf(3), /What do you decide/, /Driver 03/],
      ['cancel', /Nothing was changed/],
      ['¿qué espera mi decisión?', /Hay 12 más: diga «más»/],
      ['más', /Hay 2 más/],
      ['cancelar', /No se cambió nada/],
      ['qu’est-ce qui attend ma décision?', /Il y en a 12 autres : dites « plus »/],
      ['la suite', /Il y en a 2 autres/],
      ['AR-2222299', /Aucune demande AR-2222299 n’attend/],
      ['annuler', /Rien n’a été changé/],
    ]);
  });
});
