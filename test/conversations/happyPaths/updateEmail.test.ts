import { expect } from 'chai';
import { type Line, newestCode, openTalk } from '../../support/runTranscript.ts';
import { reauthenticate } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

const level3: Record<string, string> = {
  mreyes: 'harbor-lantern-4102',
  pnair: 'harbor-lantern-4103',
  kchan: 'harbor-lantern-4203',
  jlavoie: 'harbor-lantern-4202',
  eortiz: 'harbor-lantern-4201',
  lstone: 'harbor-lantern-4302',
};

describe('conversation: change my e-mail address', function () {
  this.timeout(60_000);
  const app = withApp();

  /** Says something that wants level 3, and proves it: the mailed code, then password and questions. */
  const proved = async (as: string, say: string) => {
    const talk = await openTalk(app(), { as });
    await talk.say(say);
    await talk.say('{code}');
    const heard = await reauthenticate(talk, level3[as] ?? '');
    return { talk, heard };
  };
  const emailOf = async (userId: string): Promise<string> =>
    (await app().database.knex('users').where({ user_id: userId }).first('email')).email;
  const codeTo = async (email: string): Promise<string> => {
    return newestCode(app(), email.split('@')[0] ?? '');
  };
  const happen = (userId: string) =>
    app()
      .database.knex('email_changes as c')
      .join('users as u', 'u.id', 'c.user_id')
      .where({ 'u.user_id': userId })
      .orderBy('c.created_at')
      .pluck('c.outcome');

  it('goes from the address in the first message to a typed code', async () => {
    const { talk, heard } = await proved('mreyes', 'please change my email to marcus@new.example');
    expect(heard)
      .to.match(/mreyes@lakeside\.example → marcus@new\.example/)
      .and.match(/Shall I\?/);
    await talk.run([['yes', /on its way to \*\*marcus@new\.example/, /8-digit code/]]);
    await talk.run([
      [await codeTo('marcus@new.example'), /Done: your e-mail address is now \*\*marcus@new\.example/],
      // What was proved with the old address is over.
      ['I need to edit my profile', /sent a code/],
    ]);
    expect(await emailOf('mreyes')).to.equal('marcus@new.example');
    const history = JSON.stringify(await talk.history());
    expect(history).to.not.match(/"\d{8}"/);
  });

  it('survives a wrong code, another code, help and a question in between', async () => {
    const { talk } = await proved('pnair', 'I want to change my email');
    await talk.run([
      ['priya@new.example', /pnair@lakeside\.example → priya@new\.example/],
      ['yes', /8-digit code/],
    ]);
    const first = await codeTo('priya@new.example');
    await talk.run([
      [first === '00000000' ? '11111111' : '00000000', /not the code.*4 tries are left/s, /8-digit code/],
      ['1234', /eight digits|8-digit/],
      ['resend', /another one in 60 seconds/],
      ['help', /8-digit code/],
    ]);
    await talk.wait(1);
    await talk.run([['resend', /Another code is on its way/, /8-digit code/]]);
    await talk.run([[await codeTo('priya@new.example'), /Done/]]);
    expect(await emailOf('pnair')).to.equal('priya@new.example');
  });

  it('offers another code when one has expired or was used up', async () => {
    const { talk } = await proved('kchan', 'change my email to kevin@new.example');
    const wrong: Line[] = [4, 3, 2, 1].map((left) => ['00000000', new RegExp(`${left} tr|One try`)]);
    await talk.run([
      ['yes', /8-digit code/],
      ...wrong,
      ['00000000', /does not work any more/, /kchan@harbor\.example → kevin@new\.example/],
    ]);
    await talk.run([['yes', /8-digit code/]]);
    await talk.wait(11);
    // Ten minutes later who it is has to be proved again, too.
    const late = await talk.say(await codeTo('kevin@new.example'));
    expect(late)
      .to.match(/does not work any more/)
      .and.match(/sent a code/);
    expect(await emailOf('kchan')).to.equal('kchan@harbor.example');
  });

  it('takes a corrected address at any step, and only the last one counts', async () => {
    const { talk } = await proved('lstone', 'change my email to leah@new.example');
    await talk.run([
      ['no wait, leah.stone@new.example', /→ leah\.stone@new\.example/],
      ['yes', /on its way to \*\*leah\.stone@new\.example/],
      ['sorry, I meant l.stone@new.example', /→ l\.stone@new\.example/],
      ['yes', /on its way to \*\*l\.stone@new\.example/],
    ]);
    await talk.run([[await codeTo('l.stone@new.example'), /is now \*\*l\.stone@new\.example/]]);
    expect(await happen('lstone')).to.deep.equal(['replaced', 'done']);
  });

  it('is withdrawn by cancel, and the old mailbox is told', async () => {
    const { talk } = await proved('jlavoie', 'change my email to julie@new.example');
    await talk.run([
      ['yes', /8-digit code|8 chiffres/],
      ['cancel', /Nothing was changed/, /withdrawn the change/],
    ]);
    expect(await happen('jlavoie')).to.deep.equal(['withdrawn']);
    expect(await emailOf('jlavoie')).to.equal('jlavoie@harbor.example');
  });

  it('refuses shared, forged, others’ and present addresses with the reason, and asks again', async () => {
    const { talk } = await proved('eortiz', 'change my email to info@new.example');
    await talk.run([
      ['sales@new.example', /Several people may read/, /What is the new/],
      ['eortiz@l\u0430keside.example', /several alphabets/],
      ['eortiz@harb0r.example', /looks like a well-known one/],
      ['kchan@harbor.example', /belongs to another user/],
      ['eortiz@harbor.example', /the address that you have already/],
      ['elena@', /does not look like an e-mail address/],
      ['cancel', /Nothing was changed/],
    ]);
  });

  it('passes on to a person who cannot read the old mailbox any more', async () => {
    const told = /cannot read the address on record.*Talk to a person/s;
    const first = await openTalk(app(), { as: 'kchan' });
    await first.run([['change my email, I can’t get into my old mailbox any more', told]]);
    const second = await openTalk(app(), { as: 'kchan' });
    await second.run([
      ['change my email', /sent a code/],
      ['I no longer have access to that mailbox', told],
    ]);
  });

  it('speaks Spanish and French', async () => {
    const spanish = await proved('eortiz', 'quiero cambiar mi correo a elena@nuevo.example');
    expect(spanish.heard).to.match(/eortiz@harbor\.example → elena@nuevo\.example.*¿Lo hago\?/s);
    await spanish.talk.run([['sí', /código en camino a \*\*elena@nuevo\.example/]]);
    await spanish.talk.run([
      [await codeTo('elena@nuevo.example'), /Listo: su correo electrónico ahora es \*\*elena@nuevo\.example/],
    ]);
    const french = await proved('jlavoie', 'changez mon adresse courriel pour julie@neuf.example');
    expect(french.heard).to.match(/jlavoie@harbor\.example → julie@neuf\.example.*Je le fais\?/s);
    await french.talk.run([['oui', /code est en route vers \*\*julie@neuf\.example/]]);
    await french.talk.run([
      [
        await codeTo('julie@neuf.example'),
        /C’est fait : votre adresse courriel est maintenant \*\*julie@neuf\.example/,
      ],
    ]);
  });
});
