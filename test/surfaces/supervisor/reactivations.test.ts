import { expect } from 'chai';
import { newId } from '../../../src/services/ids.ts';
import type { TestApp } from '../../support/createTestApp.ts';
import { eventually } from '../../support/eventually.ts';
import { withApp } from '../../support/withApp.ts';
import { createApproverClient } from '../approvals/approverClient.ts';

/** Somebody idle for 200 days has proved who they are, and asks to be let in again. */
const asks = async (app: TestApp, userId: string): Promise<string> => {
  const { knex } = app.database;
  const { id: user_id } = await knex('users').where({ user_id: userId }).first('id');
  const last_sign_in_at = new Date(app.clock.now().getTime() - 200 * 24 * 60 * 60_000);
  await knex('users').where({ id: user_id }).update({ status: 'idle', last_sign_in_at });
  const id = newId(app.clock);
  const asked = { id, user_id, conversation_id: 'a chat', locale: 'en', asked_at: app.clock.now() };
  await knex('reactivations').insert(asked);
  return id;
};

describe('the supervisors’ page of who waits to be let in', function () {
  this.timeout(60_000);
  const app = withApp();
  const signedIn = async (login = 'lead', password = 'harbor-lantern-4903', language = 'en') => {
    const page = createApproverClient(`${app().url()}/supervisor/reactivations`, language);
    await page.signIn(login, password);
    return { page, shown: await page.get() };
  };
  type Page = Awaited<ReturnType<typeof signedIn>>['page'];
  const send = (page: Page, values: Record<string, string>) =>
    page.post({ csrf: page.fields().csrf ?? '', ...values });
  const statusOf = async (userId: string): Promise<string> =>
    (await app().database.knex('users').where({ user_id: userId }).first('status')).status;
  const mailTo = (userId: string) =>
    eventually(async () => {
      const mail = app()
        .mails()
        .find(({ to, subject }) => to.startsWith(`${userId}@`) && subject.includes('User ID'));
      if (!mail) throw new Error('no mail yet');
      return mail;
    });

  it('is for supervisors alone, and shows only whom no administrator can let in', async () => {
    await asks(app(), 'rpatel');
    await asks(app(), 'gholt');
    const { shown } = await signedIn();
    expect(shown.text).to.contain('Ravi Patel').and.not.contain('Gina Holt').and.not.contain('@summit');
    for (const [login, password] of [
      ['agent1', 'harbor-lantern-4901'],
      ['dwhitfield', 'harbor-lantern-4101'],
    ] as const) {
      const { shown: refused } = await signedIn(login, password);
      expect(refused.status, login).to.equal(403);
      expect(refused.text).to.contain('for supervisors').and.not.contain('Ravi');
    }
  });

  it('approves after a right check, not before, once; the owner is mailed', async () => {
    const { page } = await signedIn();
    const { id: reactivationId } = await app()
      .database.knex('reactivations as r')
      .join('users as u', 'u.id', 'r.user_id')
      .where({ 'u.user_id': 'rpatel' })
      .first('r.id');
    const early = await send(page, { action: 'approve', reactivationId });
    expect(early.status).to.equal(409);
    expect(early.text).to.contain('The check is over');
    expect(await statusOf('rpatel')).to.equal('idle');
    const found = await send(page, { action: 'find', userId: 'rpatel', pdn: '33561' });
    expect(found.text).to.contain('Answer to: “first pet”');
    const caseId = /name="caseId" value="([^"]+)"/.exec(found.text)?.[1] ?? '';
    const wrong = await send(page, { action: 'check', caseId, answer: 'cat' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('That does not match.').and.not.contain('Let in again');
    const right = await send(page, { action: 'check', caseId, answer: 'Biscuit' });
    expect(right.text).to.contain('Let in again');
    const operationId = newId(app().clock);
    const done = await send(page, { action: 'approve', reactivationId, operationId });
    expect(done.text)
      .to.contain('The User ID of Ravi Patel is active again')
      .and.contain('Nobody waits for the help desk');
    expect(await statusOf('rpatel')).to.equal('active');
    const twice = await send(page, { action: 'approve', reactivationId, operationId });
    expect(twice.text).to.contain('The User ID of Ravi Patel is active again');
    const late = await send(page, { action: 'refuse', reactivationId });
    expect(late.status).to.equal(409);
    expect(late.text).to.contain('dealt with meanwhile');
    const mail = await mailTo('rpatel');
    expect(mail.text).to.contain('The help desk has approved it').and.not.contain('administrator');
    const { id: subject_id } = await app().database.knex('users').where({ user_id: 'rpatel' }).first('id');
    const trail = await app().database.knex('audit_events').where({ subject_id }).orderBy('seq');
    expect(trail.map(({ verb }) => verb)).to.include.members(['user.caller_checked', 'user.reactivated']);
    expect(trail.at(-1)).to.include({ actor_type: 'agent', channel: 'agent' });
  });

  it('refuses without a check; leaves an administrator’s to the administrator; heeds no forged form', async () => {
    const { knex } = app().database;
    const { id: dana } = await knex('users').where({ user_id: 'dwhitfield' }).first('id');
    const { page } = await signedIn('lead', 'harbor-lantern-4903', 'es');
    const { id: theirs } = await knex('reactivations').where({ decided_at: null }).first('id');
    const notOurs = await send(page, { action: 'refuse', reactivationId: theirs });
    expect(notOurs.status).to.equal(409);
    expect(notOurs.text).to.contain('un administrador del concesionario');
    await knex('users').where({ id: dana }).update({ status: 'locked' });
    expect((await page.get()).text).to.contain('Gina Holt');
    const forged = await page.post({ csrf: '', action: 'refuse', reactivationId: theirs });
    expect(forged.status).to.equal(303);
    await page.get();
    const done = await send(page, { action: 'refuse', reactivationId: theirs });
    expect(done.text).to.contain('El ID de usuario de Gina Holt sigue inactivo');
    expect(await statusOf('gholt')).to.equal('idle');
    expect((await mailTo('gholt')).text).to.contain('The help desk has not approved');
    await knex('users').where({ id: dana }).update({ status: 'active' });
  });

  it('speaks French', async () => {
    const { shown } = await signedIn('lead', 'harbor-lantern-4903', 'fr');
    expect(shown.text).to.contain('En attente de revenir').and.contain('Personne n’attend');
  });
});
