import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { letIn } from '../../support/helpDesk.ts';
import { openTalk, type Talk } from '../../support/runTranscript.ts';
import { fillForm, passGate, readForm, submitForm } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

const fresh = 'seven quiet herons at noon';
const day = 24 * 60 * 60_000;

describe('conversation: passwords', () => {
  const app = withApp();

  const signIn = async (userId: string, password: string) =>
    (await app().services.portal.signIn({ userId, password, source: '192.0.2.44' })).verdict;
  const setUser = (userId: string, set: Record<string, unknown>) =>
    app().database.knex('users').where({ user_id: userId }).update(set);
  const unusedFor = (userId: string, days: number) =>
    setUser(userId, {
      status: 'idle',
      last_sign_in_at: new Date(app().clock.now().getTime() - days * day),
    });
  const textOf = async (talk: Talk, values: Record<string, string>) => {
    const result = await submitForm(talk, values);
    return result.kind === 'problems' ? result.problems[0]?.text : result.kind;
  };
  /** A visitor who cannot get in: says so, types the code, answers the two questions; returns what is said with the form. */
  const locked = async (userId: string, pdn: string, said = 'I forgot my password') => {
    const talk = await openTalk(app());
    await talk.run([
      [said, /User ID/],
      [`${userId} ${pdn}`, /./],
      ['{code}', /./],
    ]);
    return { talk, heard: await passGate(talk) };
  };
  const mailsTo = (start: string) =>
    app()
      .mails()
      .filter(({ to }) => to.startsWith(start));

  it('changes a password: code, form, done, and a mail that it was', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([
      ['I want to change my password', /code/],
      ['{code}', /the password you have now/, /10 minutes/],
    ]);
    const view = await readForm(talk);
    expect(view.kind === 'open' && view.fields.map(({ name }) => name)).to.deep.equal([
      'currentPassword',
      'newPassword',
    ]);
    const values = { currentPassword: 'harbor-lantern-4203', newPassword: fresh };
    expect(await textOf(talk, { ...values, currentPassword: 'harbor-lantern-0000' })).to.match(
      /isn’t your current/,
    );
    expect(await textOf(talk, { ...values, newPassword: 'short' })).to.match(/too short/);
    expect(await textOf(talk, { ...values, newPassword: 'mailcreated5240' })).to.match(/known passwords/);
    expect(await textOf(talk, { ...values, newPassword: 'harbor-lantern-4203' })).to.match(/last 5/);
    expect(await talk.listen()).to.equal('');
    expect(await fillForm(talk, values)).to.match(/password is changed/);
    expect(await signIn('kchan', fresh)).to.equal('accepted');
    expect(await textOf(talk, values)).to.equal('done');
    await eventually(async () => expect(mailsTo('kchan')[0]?.text).to.match(/password.*was changed/));
    expect(await talk.say('I need payoff from monday because I quote them')).to.match(/Shall I file/);
  });

  it('answers how it is done on the portal, and does it on request', async () => {
    const talk = await openTalk(app(), { as: 'pnair' });
    await talk.run([
      ['how do I change my password?', /secure form/, /Do it now/],
      ['do it now', /code/],
      ['cancel', /Nothing was changed/],
    ]);
  });

  it('unlocks a locked account, and tells the truth about it only after the proof', async () => {
    const { talk, heard } = await locked('tbecker', '10482', 'I am locked out');
    expect(heard).to.match(/is locked.*unlocks it/s);
    expect(await textOf(talk, { newPassword: 'tom.becker.lakeside' })).to.match(/Without your name/);
    expect(await fillForm(talk, { newPassword: fresh })).to.match(/in force.*72 hours.*unlocked/s);
    expect(await signIn('tbecker', fresh)).to.equal('accepted');
  });

  it('lets an active account have a new password when the old one is forgotten', async () => {
    const { talk, heard } = await locked('mreyes', '10482');
    expect(heard).to.match(/neither locked nor idle/);
    expect(await fillForm(talk, { newPassword: fresh }))
      .to.match(/in force/)
      .and.not.match(/unlocked|administrator/);
  });

  it('wakes up an account that was idle for 61 days', async () => {
    await unusedFor('gholt', 61);
    const { talk, heard } = await locked('gholt', '10482', 'my user id is inactive, I can’t sign in');
    expect(heard).to.match(/idle for 61 days/);
    expect(await fillForm(talk, { newPassword: fresh })).to.match(/active again.*administrators/s);
    expect(await signIn('gholt', fresh)).to.equal('accepted');
    await eventually(async () => expect(mailsTo('dwhitfield')[0]?.subject).to.match(/Gina Holt is using/));
  });

  it('asks the administrators after 181 days; one approves in the chat, and the owner hears of it', async () => {
    await unusedFor('lstone', 181);
    const { talk, heard } = await locked('lstone', '33561', 'I can’t sign in');
    expect(heard).to.match(/idle for 181 days.*administrator has to approve/s);
    expect(await fillForm(talk, { newPassword: fresh })).to.match(/not active yet/);
    expect(await signIn('lstone', fresh)).to.equal('idle');

    const ravi = await openTalk(app(), { as: 'rpatel' });
    await ravi.run([
      ['what is waiting for me?', /asks to be let in again/, /Decide/],
      ['decide', /Shall Leah Stone be let in again/],
      ['approve', /Summit Trucks/, /may use the User ID again/],
      ['yes', /active again/],
      ['what is waiting for me?', /Nothing is waiting/],
    ]);
    await eventually(async () => expect(await talk.listen()).to.match(/administrator has approved/));
    expect(await signIn('lstone', fresh)).to.equal('accepted');
  });

  it('leads to the help desk where nobody can approve, whose answer is told, and from a frozen account', async () => {
    await unusedFor('rpatel', 181);
    const { talk } = await locked('rpatel', '33561');
    expect(await fillForm(talk, { newPassword: fresh })).to.match(
      /has none besides you.*call the help desk at \+1.*Talk to a person/s,
    );
    await letIn(app(), 'rpatel', '33561');
    await eventually(async () => expect(await talk.listen()).to.match(/the help desk has approved/));
    expect(await signIn('rpatel', fresh)).to.equal('accepted');
    await setUser('eortiz', { status: 'frozen' });
    const frozen = await openTalk(app());
    await frozen.run([
      ['I forgot my password', /User ID/],
      ['eortiz 20917', /./, { not: /frozen/ }],
      ['{code}', /frozen for its safety/, /Talk to a person/],
    ]);
    await setUser('eortiz', { status: 'active' });
  });

  it('says to whom is locked how to get out of it', async () => {
    await setUser('kchan', { status: 'locked' });
    await app().clock.advance(60_000);
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([
      ['change my password', /code/],
      ['{code}', /is locked.*unlock my account/s],
      ['unlock my account', /questions/],
    ]);
    await setUser('kchan', { status: 'active' });
  });

  it('offers another form when one expired, and none from the old link', async () => {
    const talk = await openTalk(app(), { as: 'pnair' });
    await talk.run([
      ['change my password', /code/],
      ['{code}', /secure form/],
    ]);
    app().clock.advance(10 * 60_000 + 1000);
    await app().services.secureForms.expireForms();
    await eventually(async () => expect(await talk.listen()).to.match(/open for too long/));
    const values = { currentPassword: 'harbor-lantern-4103', newPassword: fresh };
    expect(await textOf(talk, values)).to.equal('over');
    expect(await signIn('pnair', 'harbor-lantern-4103')).to.equal('accepted');
  });

  it('speaks Spanish and French', async () => {
    const elena = await openTalk(app(), { as: 'eortiz' });
    await elena.run([
      ['quiero cambiar mi contraseña', /código/],
      ['{code}', /la contraseña que tiene ahora/],
    ]);
    const weak = { currentPassword: 'harbor-lantern-4201', newPassword: 'corta' };
    expect(await textOf(elena, weak)).to.match(/demasiado corta/);
    expect(await fillForm(elena, { ...weak, newPassword: fresh })).to.match(/su contraseña cambió/);

    const julie = await openTalk(app(), { as: 'jlavoie' });
    await julie.run([
      ['j’ai oublié mon mot de passe', /code/],
      ['{code}', /deux de vos questions/],
    ]);
    expect(await passGate(julie)).to.match(/ni verrouillé ni inactif/);
    expect(await textOf(julie, { newPassword: 'passwordpassword' })).to.match(/mots de passe connus/);
    expect(await fillForm(julie, { newPassword: fresh })).to.match(/nouveau mot de passe est en vigueur/);
  });
});
