import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { openTalk, type Talk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a planned removal is taken back', () => {
  const app = withApp();
  let dana: Talk;
  before(async () => {
    dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['take remarketing reports away from Gina from tomorrow', /eight digits/],
      ['{code}', /PDN of Lakeside/],
    ]);
  });

  const stateOf = async (reference: string): Promise<string> =>
    (await app().database.knex('access_removals').where({ reference }).first('state')).state;
  const referenceIn = (heard: string): string => /AC-[0-9A-Z]{7}/.exec(heard)?.[0] ?? '';
  const mailsTo = (userId: string, subject: RegExp) =>
    eventually(async () => {
      const mails = app().mails();
      const mail = mails.find((each) => each.to.startsWith(`${userId}@`) && subject.test(each.text));
      if (!mail) throw new Error(`no mail to ${userId}`);
      return mail;
    });

  it('as the receipt says, after a yes; who was told of it is told again', async () => {
    await dana.run([['10482', /Whose: Gina Holt/]]);
    const receipt = await dana.say('yes');
    const reference = referenceIn(receipt);
    expect(receipt).to.match(new RegExp(`say “cancel the removal” or “take back ${reference}”`));
    await dana.run([
      [
        'where are my requests?',
        /no open requests.*Planned removals of access:.*Gina Holt: Remarketing Reports/s,
        /Take back a removal/,
      ],
      [reference, /Planned removals of access:/, { not: /no open requests/ }],
      ['don’t remove her after all', new RegExp(`${reference} · Gina Holt · Remarketing.*take it back`, 's')],
      ['yes', /is taken back: Gina Holt keeps Remarketing Reports at Lakeside Motors/],
      ['what removals are planned?', { not: /AC-/ }],
      ['cancel the removal', /No removal is planned that you could take back/],
    ]);
    expect(await stateOf(reference)).to.equal('withdrawn');
    await mailsTo('gholt', /Dana Whitfield has taken back the removal of your access/);
    await mailsTo('dwhitfield', /has taken back the removal of Gina Holt’s access/);
    const mail = await mailsTo('dwhitfield', /To take it back before that day/);
    expect(mail.text).to.contain(`write “take back ${reference}” in the chat`);
    await dana.wait(14 * 60 + 1);
    await app().services.access.runDueAccess({});
    expect(await dana.say('what does Gina have?')).to.match(/Remarketing Reports, since [^,]+, 2026\n?$/m);
  });

  it('by its reference, a name or an application, in each language', async () => {
    const plan = async (wish: string) => {
      const first = await dana.say(wish);
      if (/eight digits/.test(first)) await dana.run([['{code}', /./]]);
      if (/eight digits/.test(first)) await dana.run([['10482', /Shall I/]]);
      return referenceIn(await dana.say('yes'));
    };
    const titles = await plan('take title tracker from Priya from december 7');
    const floorplan = await plan('take floorplan from Gina from december 7');
    const credit = await plan('take credit application from Marcus from december 7');
    await dana.run([
      ['take back AC-2222222', /no planned removal AC-2222222/, /Which planned removal/, /3\. AC-/],
      ['the moon', /didn’t get that/, /Which planned removal/],
      ['cancel', /Nothing was changed/],
      [`take back ${titles}`, /Priya Nair · Title Tracker/],
      ['yes', /Priya Nair keeps Title Tracker/],
      ['al final, no le quite el acceso a Gina', /Gina Holt · Floorplan Manager.*¿Lo anulo\?/s],
      ['sí', new RegExp(`${floorplan}.* queda anulado: Gina Holt conserva Floorplan Manager`)],
      ['annuler le retrait de Marcus', /Marcus Reyes · Credit Application.*Dois-je l’annuler\?/s],
      ['oui', new RegExp(`${credit}.* est annulé : Marcus Reyes garde Credit Application`)],
    ]);
  });

  it('by another administrator, which who planned it hears; never by who is to leave', async () => {
    const { knex } = app().database;
    const harbor = await openTalk(app(), { as: 'eortiz' });
    await harbor.run([
      ['take smartauction away from Kevin from december 8', /eight digits/],
      ['{code}', /PDN/],
      ['20917', /Whose: Kevin Chan/],
      ['yes', /AC-/],
    ]);
    const kevin = await openTalk(app(), { as: 'kchan' });
    await kevin.run([['cancel the removal', /No removal is planned that you could take back/]]);
    const julie = await openTalk(app(), { as: 'jlavoie' });
    await julie.run([
      ['annulez le retrait prévu de Kevin', /huit chiffres/],
      ['{code}', /Kevin Chan · SmartAuction.*Dois-je l’annuler/s],
      ['oui', /Kevin Chan garde SmartAuction/],
    ]);
    const heard = await eventually(async () => {
      const text = await harbor.listen();
      if (!text) throw new Error('not told');
      return text;
    });
    expect(heard).to.match(/Julie Lavoie .*(?:taken back|anuló).*Kevin Chan/s);
    const events = await knex('audit_events').where({ verb: 'access_removal.withdrawn' });
    expect(events).to.have.length(5);
  });
});
